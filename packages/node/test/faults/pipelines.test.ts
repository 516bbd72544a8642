import { setTimeout as sleep } from "node:timers/promises";
import { App, dependency, HTTPException, JSONResponse } from "@fastidious/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, serve } from "../../src/index.ts";
import { exchangeBytes, lines, open, until, untilClosed } from "../exchange-bytes.ts";

const run: string[] = [];
let atOnce = 0;
let most = 0;
const app = new App({ bodyLimit: 10 });
const late = dependency(() => sleep(20));
app.post("/second", async ({ request }) => {
  run.push("second");
  return (await request.text()).length;
});
app.post("/small", async ({ request }) => (await request.text()).length);
app.post("/late", { dependencies: { late } }, async ({ request }) => (await request.text()).length);
app.post("/refuses", () => {
  throw new HTTPException(400, { headers: { connection: "close" } });
});
app.post("/refuses-late", async () => {
  await sleep(20);
  throw new HTTPException(401, { headers: { connection: "Close" } });
});
app.post("/says-close", () => new JSONResponse("bye", { headers: { connection: "close" } }));
app.get("/slow/{n:int}", async ({ path }) => {
  run.push(`slow ${path.n}`);
  atOnce += 1;
  most = Math.max(most, atOnce);
  await sleep(5);
  atOnce -= 1;
  return path.n;
});
app.get("/n/{n:int}", ({ path }) => path.n);
app.get("/hang", ({ signal }) => {
  run.push("hang");
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve("left")));
});

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, {
    port: 0,
    handleSignals: false,
    maxUrlLength: 100,
    readinessPath: "/ready",
  });
});
beforeEach(() => {
  run.length = 0;
  most = 0;
});
afterAll(() => server.close());

function post(path: string, body = "", ...head: string[]): string {
  return lines(
    `POST ${path} HTTP/1.1`,
    "host: localhost",
    `content-length: ${body.length}`,
    ...head,
    "",
    body,
  );
}

function get(path: string, ...head: string[]): string {
  return lines(`GET ${path} HTTP/1.1`, "host: localhost", ...head, "", "");
}

const chunked = lines(
  "POST /small HTTP/1.1",
  "host: localhost",
  "transfer-encoding: chunked",
  "",
  "14",
  "12345678901234567890",
  "0",
  "",
  "",
);

describe("a request behind one whose answer closes the connection does not run:", () => {
  it.each([
    ["a 413", post("/small", "12345678901"), 413],
    ["a 413 in chunks", chunked, 413],
    ["a 413 that comes late", post("/late", "12345678901"), 413],
    ["a 400 of the handler's", post("/refuses"), 400],
    ["a 401 that comes late", post("/refuses-late"), 401],
    ["a 200 that says so", post("/says-close"), 200],
    ["a 400 for its host", post("/small").replace("localhost", "a b"), 400],
    ["a 400 for want of a host", post("/small").replace("host: localhost\r\n", ""), 400],
    ["a 414", get(`/${"a".repeat(100)}`), 414],
    ["a 417", post("/small", "x", "expect: more"), 417],
    ["a client that says so", post("/small", "x", "connection: close"), 200],
    ["HTTP/1.0", post("/small", "x").replace("1.1", "1.0"), 200],
  ])("%s", async (_name, first, status) => {
    const raw = await exchangeBytes(server.port, first + post("/second") + post("/second", "x"));

    expect(raw).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(raw.match(/HTTP\/1.1/g)).toHaveLength(1);
    expect(run).toEqual([]);
  });

  it("also in a packet of its own", async () => {
    const socket = await open(server.port);
    const closed = untilClosed(socket);
    socket.write(post("/refuses-late"));
    await sleep(5);
    socket.write(post("/second"));

    expect((await closed).match(/HTTP\/1.1/g)).toHaveLength(1);
    expect(run).toEqual([]);
  });

  it("nor those behind two that wait", async () => {
    const raw = await exchangeBytes(
      server.port,
      get("/slow/1") + get("/slow/2") + post("/refuses") + post("/second"),
    );

    expect(raw.match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 400"]);
    expect(run).toEqual(["slow 1", "slow 2"]);
  });
});

describe("the requests of a connection", () => {
  it("run one after the other, and are answered in their order", async () => {
    const paths = ["/slow/1", "/n/2", "/slow/3", "/n/4", "/n/5", "/slow/6"];
    const raw = await exchangeBytes(
      server.port,
      paths.map((path) => get(path)).join("") + get("/n/7", "connection: close"),
    );

    expect(raw.match(/(?<=\r\n\r\n)\d/g)?.join("")).toBe("1234567");
    expect(most).toBe(1);
  });

  it("wait by the thousand", async () => {
    const many = Array.from({ length: 999 }, (_, n) => get(`/n/${n}`)).join("");

    const raw = await exchangeBytes(
      server.port,
      get("/slow/0") + many + get("/n/1", "connection: close"),
    );

    expect(raw.match(/HTTP\/1.1 200/g)).toHaveLength(1001);
  });

  it.each([
    ["too many wait", get("/n/1").repeat(1001)],
    ["their heads are too long together", get("/n/1", `x: ${"y".repeat(14_000)}`).repeat(19)],
    ["their bodies are too long together", post("/second", "y".repeat(14_000)).repeat(20)],
  ])("are cut off where %s", async (_name, waiting) => {
    const raw = await exchangeBytes(server.port, get("/hang") + waiting);

    expect(raw).toBe("");
    expect(run).toEqual(["hang"]);
  });

  it("count no more once they run", async () => {
    const socket = await open(server.port);
    const some = get("/n/2", `x: ${"y".repeat(14_000)}`).repeat(12);
    socket.write(get("/slow/1") + some + post("/late", "123"));
    await until(socket, "\r\n\r\n2");

    socket.write(some + get("/slow/4"));

    expect(await until(socket, "\r\n\r\n4")).toContain("\r\n\r\n2");
    socket.destroy();
  });

  it("bring their bodies, which wait too", async () => {
    const raw = await exchangeBytes(
      server.port,
      get("/slow/1") +
        post("/second", "12345") +
        chunked.replace("14\r\n12345678901234567890", "3\r\nabc") +
        post("/second", "123", "connection: close"),
    );

    expect(raw.match(/(?<=\r\n\r\n)\d/g)?.join("")).toBe("1533");
  });

  it("may be any, also those that no application sees", async () => {
    const raw = await exchangeBytes(
      server.port,
      get("/slow/1") +
        get("/ready") +
        get("/slow/2") +
        get("/nowhere") +
        get("/n/1").replace("localhost", "a b"),
    );

    expect(raw.match(/HTTP\/1.1 (\d+)/g)?.map((line) => line.slice(9))).toEqual([
      "200",
      "200",
      "200",
      "404",
      "400",
    ]);
  });

  it("that are followed by garbage are answered all the same", async () => {
    const raw = await exchangeBytes(server.port, `${get("/slow/1") + get("/slow/2")}garbage\r\n`);

    expect(raw.match(/HTTP\/1.1 (\d+)/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200"]);
  });

  it("do not run once their client has left", async () => {
    const socket = await open(server.port);
    socket.write(get("/hang") + post("/second"));
    await expect.poll(() => run).toEqual(["hang"]);

    socket.destroy();
    await sleep(50);

    expect(run).toEqual(["hang"]);
  });

  it("of others do not wait for it", async () => {
    const stuck = await open(server.port);
    stuck.write(get("/hang") + get("/n/1"));
    const other = await open(server.port);
    other.write(get("/n/1") + get("/n/2"));

    expect(await until(other, "\r\n\r\n2")).toContain("\r\n\r\n1");
    stuck.destroy();
    other.destroy();
  });
});
