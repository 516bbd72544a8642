import { once } from "node:events";
import { serve, type RunningServer } from "fastidious/node";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { app } from "./denying.ts";
import { knock } from "./talk.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

const headers = { authorization: "Bearer ann" };

it("answers those who may not enter as any request", async () => {
  const { url } = server;

  expect(await knock(`${url}/rooms/lobby`)).toEqual([401, '{"detail":"Unauthorized"}']);
  expect(await knock(`${url}/rooms/attic`, { headers })).toEqual([
    404,
    '{"detail":"no such room"}',
  ]);
  expect((await knock(`${url}/rooms/lobby`, { headers, origin: "https://evil.example" }))[0]).toBe(
    403,
  );
});

it("lets one in at a time, and tells what was agreed on", async () => {
  const url = `${server.url}/rooms/lobby`;
  const socket = new WebSocket(url, ["chat.v1", "chat.v2"], {
    headers,
    origin: "https://chat.example",
  });
  const upgraded = once(socket, "upgrade");
  const [message] = await once(socket, "message");

  expect(String(message)).toBe("Welcome, ann. We speak chat.v2.");
  const [response] = await upgraded;
  expect(response.headers).toMatchObject({
    "x-places": "1",
    "set-cookie": ["room=lobby; Path=/; SameSite=Lax"],
  });
  expect(await knock(url, { headers })).toEqual([503, '{"wait":30}']);

  socket.close();
  await vi.waitFor(async () => {
    const next = new WebSocket(url, { headers });
    next.on("error", () => undefined);
    await once(next, "open", { signal: AbortSignal.timeout(200) });
    next.close();
  });
});
