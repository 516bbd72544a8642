import {
  App,
  CORSMiddleware,
  HTTPSRedirectMiddleware,
  TrustedHostMiddleware,
} from "@fastidious/core";
import { afterEach, expect, it } from "vitest";
import { type RunningServer, serve } from "../src/index.ts";
import { exchangeBytes, lines } from "./exchange-bytes.ts";

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function ask(app: App, start: string, ...headers: string[]): Promise<string> {
  const server = await serve(app, { port: 0, handleSignals: false });
  running.push(server);
  const raw = await exchangeBytes(
    server.port,
    lines(`${start} HTTP/1.1`, "connection: close", ...headers, "", ""),
  );
  return raw.replace(/date: .*\r\n/i, "");
}

it("answers a preflight over a socket", async () => {
  const app = new App();
  app.addMiddleware(CORSMiddleware, { allowOrigins: ["https://shop.example"] });

  const raw = await ask(
    app,
    "OPTIONS /",
    "host: x",
    "origin: https://shop.example",
    "access-control-request-method: GET",
    `access-control-request-headers: accept${" ".repeat(14_000)}`,
  );

  expect(raw.split("\r\n")).toEqual([
    "HTTP/1.1 200 OK",
    "content-type: text/plain; charset=utf-8",
    "vary: Origin",
    "access-control-allow-origin: https://shop.example",
    "access-control-allow-methods: GET",
    "access-control-max-age: 600",
    "access-control-allow-headers: Accept, Accept-Language, Content-Language, Content-Type",
    "content-length: 2",
    "Connection: close",
    "",
    "OK",
  ]);
});

it("refuses a host over a socket, whatever the target says", async () => {
  const app = new App();
  app.addMiddleware(TrustedHostMiddleware, { allowedHosts: ["example.com"] });
  app.get("/", () => "in");

  expect(await ask(app, "GET /", "host: example.com")).toMatch(/^HTTP\/1.1 200 /);
  expect(await ask(app, "GET /", "host: evil.com")).toMatch(/^HTTP\/1.1 400 /);
  expect(await ask(app, "GET http://example.com/", "host: evil.com")).toMatch(/^HTTP\/1.1 400 /);
});

it("sends plain HTTP away over a socket, never to a host that the path names", async () => {
  const app = new App();
  app.addMiddleware(HTTPSRedirectMiddleware);

  expect(await ask(app, "GET /a?b", "host: example.com")).toMatch(
    /\r\nlocation: https:\/\/example\.com\/a\?b\r\n/,
  );
  expect(await ask(app, "GET //evil.com", "host: example.com")).toMatch(
    /\r\nlocation: https:\/\/example\.com\/\/evil\.com\r\n/,
  );
  expect(await ask(app, "OPTIONS *", "host: example.com")).not.toMatch(/location:/);
});
