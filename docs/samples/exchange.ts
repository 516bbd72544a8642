import type { Fastidious } from "fastidious";
import { serve } from "fastidious/node";

/** What a client has read: the head without what is in every answer, and the bytes as text. */
export interface Exchange {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const inEveryAnswer = new Set(["date", "connection", "keep-alive"]);

/**
 * Serves an application on a free port, asks it once over a socket, and closes it again; its background tasks have run then.
 * Redirects are not followed. Node's `fetch` is undici, which reads HTTP strictly.
 */
export async function exchange(
  app: Fastidious,
  path: string,
  init: RequestInit = {},
): Promise<Exchange> {
  const server = await serve(app, { port: 0, handleSignals: false });
  try {
    const response = await fetch(`${server.url}${path}`, { redirect: "manual", ...init });
    const headers = [...response.headers].filter(([name]) => !inEveryAnswer.has(name));
    const body = Buffer.from(await response.arrayBuffer()).toString();
    return { status: response.status, headers: Object.fromEntries(headers), body };
  } finally {
    await server.close();
  }
}
