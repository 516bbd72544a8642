import { isRecord } from "../compare/is-record.ts";
import type { Exchange } from "../recorded/exchange.ts";
import type { Answer } from "./door.ts";

/** What FastAPI's application gave, such as a token, and what ours gave in its place. */
export type Given = ReadonlyMap<string, string>;

/**
 * Notes what an answer gave that differs from run to run: the recording calls it volatile.
 *
 * @returns What was given so far.
 */
export function noteGiven(exchange: Exchange, answer: Answer, before: Given): Given {
  const given = new Map(before);
  for (const place of exchange.volatile) {
    const [, path] = /^response\.body\.json\.(.+)$/.exec(place) ?? [];
    if (path === undefined) continue;
    const recorded = readAt(exchange.response?.body?.json, path);
    const ours = readAt(parse(answer.body), path);
    if (typeof recorded === "string" && typeof ours === "string") given.set(recorded, ours);
  }
  return given;
}

/** Puts what our application gave into the headers that the recording calls volatile. */
export function handOver(exchange: Exchange, given: Given): Exchange {
  const headers = exchange.headers.map(([name, value], at): [string, string] =>
    exchange.volatile.includes(`headers[${at}][1]`)
      ? [name, replaceAll(value, given)]
      : [name, value],
  );
  return { ...exchange, headers };
}

function replaceAll(text: string, given: Given): string {
  return [...given].reduce((changed, [recorded, ours]) => changed.replaceAll(recorded, ours), text);
}

function readAt(content: unknown, path: string): unknown {
  return path.split(".").reduce((at, name) => (isRecord(at) ? at[name] : undefined), content);
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
