import { App, dependency } from "@fastidious/core";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type RunningServer, serve } from "../src/index.ts";
import { exchangeBytes, lines, open, until } from "./exchange-bytes.ts";

const app = new App();
const slow = dependency(async () => sleep(30));
app.post("/echo", { body: z.unknown() }, ({ body }) => ({ got: body }));
app.post("/late", { body: z.unknown(), dependencies: { slow } }, ({ body }) => ({ got: body }));
app.post("/direct", async ({ request }) => {
  await sleep(30);
  return { got: await request.json(), again: await request.text() };
});
app.post("/ignored", () => "ignored");
app.post("/small", { body: z.unknown(), bodyLimit: 8 }, ({ body }) => ({ got: body }));
app.get("/ok", () => "ok");

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

function post(path: string, body: string): string {
  const length = `content-length: ${Buffer.byteLength(body)}`;
  return lines(
    `POST ${path} HTTP/1.1`,
    "host: localhost",
    "content-type: application/json",
    length,
    "",
    body,
  );
}

const last = lines("GET /ok HTTP/1.1", "host: localhost", "connection: close", "", "");

describe("bodies", () => {
  it("in one packet with their heads, one after the other, are kept apart", async () => {
    const raw = await exchangeBytes(
      server.port,
      post("/echo", '"a"') + post("/echo", '"b"') + post("/ignored", "") + last,
    );

    expect(raw.match(/{.*}|"ok"$/g)).toEqual(['{"got":"a"}', '{"got":"b"}', '"ok"']);
  });

  it("that come long before anyone reads them are whole", async () => {
    const raw = await exchangeBytes(
      server.port,
      post("/late", '"a"') + post("/direct", '"b"') + last,
    );

    expect(raw.match(/{.*}|"ok"$/g)).toEqual([
      '{"got":"a"}',
      '{"got":"b","again":"\\"b\\""}',
      '"ok"',
    ]);
  });

  it("that come in pieces are whole", async () => {
    const socket = await open(server.port);
    const request = post("/echo", '"é12345"');
    socket.write(request.slice(0, -6));
    await sleep(20);
    socket.write(request.slice(-6, -3));
    await sleep(20);

    socket.write(request.slice(-3));

    expect(await until(socket, "}")).toContain('{"got":"Ã©12345"}');
    socket.destroy();
  });

  it("that begin before and end after they are asked for are whole", async () => {
    const socket = await open(server.port);
    const request = post("/late", '"12345"');
    socket.write(request.slice(0, -3));
    await sleep(60);

    socket.write(request.slice(-3));

    expect(await until(socket, "}")).toContain('{"got":"12345"}');
    socket.destroy();
  });

  it("of a megabyte are whole", async () => {
    const body = JSON.stringify("x".repeat(1_000_000));

    const response = await fetch(`${server.url}/echo`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });

    expect(((await response.json()) as { got: string }).got).toHaveLength(1_000_000);
  });

  it("that nobody reads leave the connection in step", async () => {
    const raw = await exchangeBytes(
      server.port,
      post("/ignored", `"${"x".repeat(60_000)}"`) + post("/ignored", '"a"') + last,
    );

    expect(raw.match(/"ignored"|"ok"/g)).toEqual(['"ignored"', '"ignored"', '"ok"']);
  });

  it("of the wrong type or form leave the connection in step", async () => {
    const wrong = lines(
      "POST /echo HTTP/1.1",
      "host: localhost",
      "content-type: text/plain",
      "content-length: 3",
      "",
      '"a"',
    );

    const raw = await exchangeBytes(
      server.port,
      wrong + post("/echo", "{") + post("/echo", '"b"') + last,
    );

    expect(raw.match(/HTTP\/1\.1 \d+/g)).toEqual([
      "HTTP/1.1 415",
      "HTTP/1.1 422",
      "HTTP/1.1 200",
      "HTTP/1.1 200",
    ]);
  });

  it("may be as long as the limit, to the byte, whether told or in chunks", async () => {
    const chunked = (body: string): string =>
      lines(
        "POST /small HTTP/1.1",
        "host: localhost",
        "content-type: application/json",
        "transfer-encoding: chunked",
        "",
        body.length.toString(16),
        body,
        "0",
        "",
        "",
      );

    expect(await exchangeBytes(server.port, post("/small", '"123456"') + last)).toContain(
      "HTTP/1.1 200 OK",
    );
    expect(await exchangeBytes(server.port, post("/small", '"1234567"') + last)).toContain(
      "HTTP/1.1 413 ",
    );
    expect(await exchangeBytes(server.port, chunked('"123456"') + last)).toContain(
      '{"got":"123456"}',
    );
    expect(await exchangeBytes(server.port, chunked('"1234567"') + last)).toContain(
      "HTTP/1.1 413 ",
    );
  });

  it("beyond the limit end the connection, and what follows is not answered", async () => {
    const raw = await exchangeBytes(server.port, post("/small", '"1234567"') + last);

    expect(raw).toContain("connection: close\r\n");
    expect(raw).not.toContain('"ok"');
  });

  it("in chunks carry no trailers into the headers", async () => {
    const raw = await exchangeBytes(
      server.port,
      lines(
        "POST /echo HTTP/1.1",
        "host: localhost",
        "content-type: application/json",
        "transfer-encoding: CHUNKED",
        "",
        "3",
        '"a"',
        "0",
        "x-evil: 1",
        "",
        "",
      ) + last,
    );

    expect(raw.match(/{.*}|"ok"$/g)).toEqual(['{"got":"a"}', '"ok"']);
  });

  it("are waited for with Expect: 100-continue", async () => {
    const socket = await open(server.port);
    socket.write(
      lines(
        "POST /echo HTTP/1.1",
        "host: localhost",
        "content-type: application/json",
        "content-length: 3",
        "expect: 100-continue",
        "",
        "",
      ),
    );
    expect(await until(socket, "\r\n\r\n")).toBe("HTTP/1.1 100 Continue\r\n\r\n");

    socket.write('"a"');

    expect(await until(socket, "}")).toContain('{"got":"a"}');
    socket.destroy();
  });
});
