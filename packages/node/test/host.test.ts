import { App } from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type RunningServer, serve } from "../src/index.ts";
import { exchangeBytes, lines } from "./exchange-bytes.ts";

const handler = vi.fn<() => string>(() => "ok");
const app = new App();
app.get("/ok", handler);
app.get("/url", ({ request }) => request.url);

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

describe("a host header", () => {
  it.each([
    "localhost",
    "localhost:8000",
    "a.example",
    "127.0.0.1:1",
    "[::1]:8000",
    "xn--caf-dma.example",
    "a_b.example",
  ])("may be %s", async (host) => {
    const raw = await exchangeBytes(
      server.port,
      lines("GET /url HTTP/1.1", `host: ${host}`, "connection: close", "", ""),
    );

    expect(raw).toContain(`"http://${host}/url"`);
  });

  it.each([
    "x/admin?",
    "x#",
    "x?y=",
    "a@b",
    "evil.com:fake@legit.com",
    "a b",
    "x\\y",
    "[::1",
    "a:99999",
    "a:",
    "a,b:x",
    "a%00b",
    "a%2Fb",
    "256.0.0.1",
    "1.2.3.4.5",
    "[::1::2]",
    "xn--a",
    "",
  ])("is answered with 400 when it is %j", async (host) => {
    handler.mockClear();

    const raw = await exchangeBytes(
      server.port,
      lines("GET /ok HTTP/1.1", `host: ${host}`, "", ""),
    );

    expect(raw).toContain("HTTP/1.1 400 Bad Request\r\n");
    expect(handler).not.toHaveBeenCalled();
  });

  it("is answered with 400 when there are two", async () => {
    const raw = await exchangeBytes(
      server.port,
      lines("GET /ok HTTP/1.1", "host: a.example", "Host: a.example", "", ""),
    );

    expect(raw).toContain("HTTP/1.1 400 Bad Request\r\n");
  });

  it("may be missing in HTTP/1.0 only", async () => {
    expect(await exchangeBytes(server.port, lines("GET /ok HTTP/1.0", "", ""))).toContain("200 OK");
    expect(await exchangeBytes(server.port, lines("GET /ok HTTP/1.1", "", ""))).toContain(
      "400 Bad Request",
    );
  });
});
