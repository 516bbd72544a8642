import {
  App,
  APIRouter,
  dependency,
  HTMLResponse,
  HTTPException,
  JSONResponse,
  RedirectResponse,
} from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type RunningServer, serve } from "../src/index.ts";

const steps: string[] = [];
const app = new App({ bodyLimit: 64, logger: { error: () => undefined, warn: () => undefined } });
const Item = z.object({ id: z.int(), name: z.string() });
const session = dependency(
  { cookies: { session: z.string().default("none") } },
  async function* ({ cookies }) {
    yield cookies.session;
    steps.push("closed");
  },
);
const items = new APIRouter({ prefix: "/items", dependencies: { session } });

items.get(
  "/{id}",
  { path: { id: z.int() }, query: { tags: z.array(z.string()).default([]) }, responseModel: Item },
  (context) => {
    if (context.path.id === 0) throw new HTTPException(404, { headers: { "x-why": "zero" } });
    return {
      id: context.path.id,
      name: [context.session, ...context.query.tags].join(),
      secret: 1,
    } as { id: number; name: string };
  },
);
items.post(
  "",
  { body: Item, statusCode: 201, responseModel: Item },
  ({ body, response, backgroundTasks }) => {
    response.headers.append("set-cookie", "a=1");
    response.headers.append("set-cookie", "b=2");
    backgroundTasks.addTask(() => steps.push("task"));
    return body;
  },
);
app.includeRouter(items);
const rows = Array.from({ length: 5000 }, (_, id) => ({ id, name: `é ${id}`, secret: id }));
const rowsAsJSON = JSON.stringify(rows.map(({ id, name }) => ({ id, name })));
app.get("/rows", { responseModel: z.array(Item) }, () => rows);
app.get("/page", { responseClass: HTMLResponse }, () => "<p>é</p>");
const book = "é\ud800 ".repeat(100_000);
app.get("/book", { responseClass: HTMLResponse }, () => book);
app.get("/away", { responseClass: RedirectResponse }, () => "/page");
app.get("/empty", { statusCode: 204 }, () => "dropped");
app.get("/web", () => new Response("web", { status: 203, headers: { "x-from": "web" } }));
app.get("/broken", () => Promise.reject(new Error("SECRET")));
app.get(
  "/headers",
  ({ request }) =>
    new JSONResponse([request.method, request.path, request.queryText, request.headers.get("X-A")]),
);

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

type Door = (path: string, init?: RequestInit) => Promise<Response>;
const doors: [string, Door][] = [
  ["in process", (path, init) => app.request(path, init)],
  ["over a socket", (path, init) => fetch(server.url + path, { redirect: "manual", ...init })],
];

describe.each(doors)("%s, a request", (_name, request) => {
  it("is read, answered and documented by its declaration", async () => {
    const response = await request("/items/7?tags=a&tags=b", { headers: { cookie: "session=s" } });

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("content-length")).toBe("23");
    expect(await response.text()).toBe('{"id":7,"name":"s,a,b"}');
  });

  it("with a body is answered, then followed by its task and clean-up", async () => {
    steps.length = 0;
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"id":1,"name":"é"}',
    };

    const response = await request("/items", init);

    expect([response.status, await response.text()]).toEqual([201, '{"id":1,"name":"é"}']);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    await expect.poll(() => steps).toEqual(["task", "closed"]);
  });

  it("for much JSON is answered with all of it", async () => {
    const [first, second] = await Promise.all([request("/rows"), request("/rows")]);

    expect(first.headers.get("content-length")).toBe(String(Buffer.byteLength(rowsAsJSON)));
    expect(await first.text()).toBe(rowsAsJSON);
    expect(await second.text()).toBe(rowsAsJSON);
  });

  it("that does not fit is 422", async () => {
    const response = await request("/items/x");

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ detail: [{ loc: ["path", "id"] }] });
  });

  it("that asks too much is 413, of the wrong type 415, without body 422", async () => {
    const headers = { "content-type": "application/json" };

    expect(
      (await request("/items", { method: "POST", headers, body: `"${"x".repeat(63)}"` })).status,
    ).toBe(413);
    expect((await request("/items", { method: "POST", body: "{}" })).status).toBe(415);
    expect((await request("/items", { method: "POST", headers })).status).toBe(422);
  });

  it("ends with an HTTPException", async () => {
    const response = await request("/items/0");

    expect([response.status, response.headers.get("x-why"), await response.json()]).toEqual([
      404,
      "zero",
      { detail: "Not Found" },
    ]);
  });

  it("that fails is a fixed 500", async () => {
    const response = await request("/broken");

    expect([response.status, await response.text()]).toEqual([
      500,
      '{"detail":"Internal Server Error"}',
    ]);
  });

  it("gets a page", async () => {
    const response = await request("/page");

    expect([response.headers.get("content-type"), response.headers.get("content-length")]).toEqual([
      "text/html; charset=utf-8",
      "9",
    ]);
    expect(await response.text()).toBe("<p>é</p>");
  });

  it("gets long text with its length in bytes", async () => {
    const response = await request("/book");

    expect(response.headers.get("content-length")).toBe("600000");
    expect(await response.text()).toBe("é\ufffd ".repeat(100_000));
  });

  it("is sent elsewhere", async () => {
    const response = await request("/away");

    expect([
      response.status,
      response.headers.get("location"),
      response.headers.get("content-type"),
    ]).toEqual([307, "/page", null]);
  });

  it("gets no body where there is none", async () => {
    const empty = await request("/empty");
    const head = await request("/page", { method: "HEAD" });

    expect([empty.status, empty.headers.get("content-length"), await empty.text()]).toEqual([
      204,
      null,
      "",
    ]);
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([
      200,
      "9",
      "",
    ]);
  });

  it("gets a web Response as it is", async () => {
    const response = await request("/web");

    expect([response.status, response.headers.get("x-from"), await response.text()]).toEqual([
      203,
      "web",
      "web",
    ]);
  });

  it("is told which methods a path has", async () => {
    const refused = await request("/page", { method: "DELETE" });
    const asked = await request("/items", { method: "OPTIONS" });

    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect([asked.status, asked.headers.get("allow")]).toEqual([204, "OPTIONS, POST"]);
  });

  it("shows itself to the handler alike", async () => {
    const response = await request("/headers?q=a%20b", { headers: { "x-a": "1" } });

    expect(await response.json()).toEqual(["GET", "/headers", "q=a%20b", "1"]);
  });
});
