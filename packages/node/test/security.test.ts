import { App, HTTPBearer, OAuth2PasswordRequestForm } from "@fastidious/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type RunningServer, serve } from "../src/index.ts";
import { exchangeBytes, lines, open, until } from "./exchange-bytes.ts";

const app = new App();
app.post(
  "/items/{id}",
  {
    path: { id: z.int() },
    body: z.object({ name: z.string() }),
    dependencies: { sent: new HTTPBearer() },
  },
  ({ sent, body }) => ({ sent, body }),
);

app.post(
  "/token",
  { dependencies: { sent: new HTTPBearer(), login: OAuth2PasswordRequestForm } },
  ({ login }) => login.username,
);

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

it.each([
  ["the route reads", "/items/no-number"],
  ["another dependency reads", "/token"],
])("refuses who names nobody before a byte of the body has come that %s", async (_who, path) => {
  const socket = await open(server.port);
  const answer = until(socket, "authenticated");

  socket.write(
    lines(
      `POST ${path} HTTP/1.1`,
      "host: localhost",
      "content-type: text/strange",
      "content-length: 1000",
      "",
      "",
    ),
  );

  expect(await answer).toContain("HTTP/1.1 401 Unauthorized\r\nwww-authenticate: Bearer\r\n");
  socket.destroy();
});

it("tells who is named what is wrong with the inputs", async () => {
  const raw = await send("no-number", "authorization: Bearer abc");

  expect(raw).toContain("HTTP/1.1 422");
  expect(raw).toContain('"loc":["path","id"]');
});

it("refuses two authorization headers, of which Node shows the first alone", async () => {
  const raw = await send("1", "authorization: Bearer abc", "Authorization: Bearer def");

  expect(raw).toContain("HTTP/1.1 401");
});

it("takes one", async () => {
  const raw = await send("1", "authorization: bearer abc");

  expect(raw).toContain('{"sent":{"scheme":"bearer","credentials":"abc"},"body":{"name":"tea"}}');
});

function send(id: string, ...headers: string[]): Promise<string> {
  return exchangeBytes(
    server.port,
    lines(
      `POST /items/${id} HTTP/1.1`,
      "host: localhost",
      "connection: close",
      "content-type: application/json",
      "content-length: 14",
      ...headers,
      "",
      '{"name":"tea"}',
    ),
  );
}
