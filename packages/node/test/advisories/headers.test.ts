import {
  App,
  EventSourceResponse,
  HTTPBasic,
  HTTPBearer,
  FileResponse,
  RedirectResponse,
  Response,
  ServerSentEvent,
} from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadNodeFiles } from "../../src/files.ts";
import { type RunningServer, serve } from "../../src/index.ts";
import { exchangeBytes, lines } from "../exchange-bytes.ts";

const app = new App({
  loadFiles: loadNodeFiles,
  logger: { error: () => undefined, warn: () => undefined },
});
const text = z.string();
app.get("/header", { query: { v: text } }, ({ query, response }) => {
  response.headers.set("x-echo", query.v);
  return "ok";
});
app.get("/header-of-stream", { query: { v: text } }, function* ({ query, response }) {
  response.headers.set("x-echo", query.v);
  yield "ok";
});
app.get("/header-of-bytes", { query: { v: text } }, ({ query }) => {
  return new Response(Buffer.from("ok"), { headers: { "x-echo": query.v } });
});
app.get("/header-of-nothing", { query: { v: text }, statusCode: 204 }, ({ query, response }) => {
  response.headers.set("x-echo", query.v);
});
app.get("/cookie", { query: { n: text, v: text, p: text } }, ({ query, response }) => {
  response.setCookie(query.n, query.v, { path: query.p });
  return "ok";
});
app.get("/cookies", ({ request }) => request.cookies);
app.get("/headers", ({ request }) => Object.fromEntries(request.headers));
app.get("/redirect", { query: { to: text } }, ({ query }) => new RedirectResponse(query.to));
app.get(
  "/download",
  { query: { name: text } },
  ({ query }) => new FileResponse(new Blob(["x"]), { filename: query.name }),
);
app.get(
  "/event",
  {
    query: { data: text.optional(), event: text.optional(), id: text.optional() },
    responseClass: EventSourceResponse,
  },
  function* ({ query: { data, ...fields } }) {
    yield new ServerSentEvent({ rawData: data, ...fields });
  },
);
app.get("/bearer", { dependencies: { token: new HTTPBearer() } }, ({ token }) => token);
app.get("/basic", { dependencies: { user: new HTTPBasic() } }, ({ user }) => user);

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

async function get(target: string, ...head: string[]): Promise<string> {
  const request = lines(
    `GET ${target} HTTP/1.1`,
    "host: localhost",
    "connection: close",
    ...head,
    "",
    "",
  );
  return exchangeBytes(server.port, Buffer.from(request, "latin1"));
}

// Node sends a head in the encoding of the text that follows it.
it.each([
  "/header?v=caf%C3%A9",
  "/header-of-stream?v=caf%C3%A9",
  "/header-of-bytes?v=caf%C3%A9",
  "/header-of-nothing?v=caf%C3%A9",
])("is sent in Latin-1, as headers are: %s", async (target) => {
  expect(await get(target)).toMatch(/\r\nx-echo: caf\u00e9\r\n/);
});

const breaks = ["a%0d%0aX-Evil:%201", "a%0aX-Evil:%201", "a%0dX-Evil:%201", "a%00", "%E2%82%ACuro"];

describe("what a client says becomes no header of its own", () => {
  it.each(breaks)("as a value: %s", async (value) => {
    const raw = await get(`/header?v=${value}`);

    expect(raw).toMatch(/^HTTP\/1.1 500 .*{"detail":"Internal Server Error"}$/s);
    expect(raw).not.toMatch(/evil/i);
  });

  it.each(breaks)("as the value of a cookie: %s (CVE-2024-47764 cookie)", async (value) => {
    const raw = await get(`/cookie?n=a&v=${value}&p=/`);

    expect(raw).toMatch(/^HTTP\/1.1 200 .*set-cookie: a=[\w%-]+; Path=\/; SameSite=Lax\r\n/s);
    expect(raw).not.toMatch(/\nx-evil/i);
  });

  it.each([
    ["a%0d%0aX:%20y", "/"],
    ["a%20b", "/"],
    ["a=b", "/"],
    ["", "/"],
    ["a", "/;%20Domain=evil"],
    ["a", "/%0d%0aX:%20y"],
    ["a", "x"],
    ["__Host-a", "/foo"],
    ["__Secure-a", "/"],
  ])("as the name or path of a cookie: %s at %s (CVE-2026-56762 hono)", async (name, path) => {
    const raw = await get(`/cookie?n=${name}&v=1&p=${path}`);

    expect(raw).toMatch(/^HTTP\/1.1 500 .*{"detail":"Internal Server Error"}$/s);
    expect(raw).not.toMatch(/set-cookie|\nx:/i);
  });

  it.each([...breaks, "//evil.example/%22%3E%3Cscript%3E"])(
    "as a redirect, which has no page either: %s (CVE-2024-43796 Express)",
    async (to) => {
      const raw = await get(`/redirect?to=${to}`);

      expect(raw).toMatch(/^HTTP\/1.1 307 .*\r\nlocation: [!-~]+\r\n.*\r\n\r\n$/s);
      expect(raw).not.toMatch(/\nx-evil|<|"/i);
    },
  );

  it.each([...breaks, "%22%3b%20x=%22", "..%2f..%2fetc%2fpasswd"])(
    "as a file's name: %s",
    async (name) => {
      const raw = await get(`/download?name=${name}`);
      const [, disposition = ""] = /content-disposition: (.*)\r\n/.exec(raw) ?? [];

      expect(disposition).toMatch(
        /^attachment; filename="[^"\\/]*"(; filename\*=UTF-8''[\w%.~-]+)?$/,
      );
      expect(raw).not.toMatch(/\nx-evil/i);
    },
  );
});

describe("an event", () => {
  it.each([
    ["data=x%0dy", "data: x\ndata: y\n\n"],
    ["data=x%0d%0ay", "data: x\ndata: y\n\n"],
    ["data=x%0a%0adata:%20evil", "data: x\ndata: \ndata: data: evil\n\n"],
    ["data=x%0aid:%207", "data: x\ndata: id: 7\n\n"],
  ])("holds its data, line by line: %s (CVE-2026-29085 hono)", async (query, event) => {
    expect(await get(`/event?${query}`)).toContain(`\r\n${event}`);
  });

  it.each(["id=1%0d%0adata:%20evil", "id=1%0ddata:%20evil", "event=a%0adata:%20evil", "id=%00"])(
    "is not made of %s (CVE-2026-33128 h3)",
    async (query) => {
      const raw = await get(`/event?${query}`);

      expect(raw).toMatch(/^HTTP\/1.1 500 /);
      expect(raw).not.toContain("evil");
    },
  );
});

describe("cookies of a client", () => {
  it.each([
    ["a=1; \u00a0a=evil", '"a":"1"', "CVE-2026-39410 hono"],
    ["a=1; a=2", '"a":"1"', "the first counts"],
    ["__proto__=x; a=1", '"a":"1"', "CVE-2026-31865 elysia"],
    ["a=%zz", '"a":"%zz"', "no encoding"],
  ])("%s (%s)", async (cookie, expected) => {
    const raw = await get("/cookies", `cookie: ${cookie}`);

    expect(raw).toMatch(/^HTTP\/1.1 200 /);
    expect(raw).toContain(expected);
  });
});

describe("headers of a client", () => {
  it("may have names that every object has (CVE-2026-21710 Node)", async () => {
    const raw = await get("/headers", "__proto__: x", "constructor: y", "a: 1", "a: 2");

    expect(raw).toMatch(/^HTTP\/1.1 200 /);
    expect(raw).toContain('"a":"1, 2"');
    expect(raw).toContain('"constructor":"y"');
  });

  it.each([
    ["/bearer", "Basic eyJhbGciOiJub25lIn0"],
    ["/bearer", "Bearer"],
    ["/bearer", "Bearer a b"],
    ["/bearer", "Bearerx a"],
    ["/basic", "Bearer YTpi"],
    ["/basic", "Basic YWI="],
    ["/basic", "Basic !"],
  ])("at %s: %s is a 401 (CVE-2026-47673 hono)", async (path, value) => {
    expect(await get(path, `authorization: ${value}`)).toMatch(/^HTTP\/1.1 401 /);
  });
});

it("a redirect to the other slash stays on this host (CVE-2024-29041 Express)", async () => {
  const targets = ["//evil.example/%2e%2e", "//evil.example/", "/\\evil.example/", "//download/"];
  const answers = await Promise.all(targets.map((target) => get(target)));

  for (const answer of answers) expect(answer).not.toMatch(/location: (\/[/\\]|\w+:)/i);
});
