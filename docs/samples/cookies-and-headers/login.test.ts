import { type RunningServer, serve } from "fastidious/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { app } from "./login.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});

afterAll(() => server.close());

function logIn(): Promise<Response> {
  return fetch(`${server.url}/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"name":"Ada"}',
  });
}

it("sets a cookie that scripts do not see and other sites do not send", async () => {
  const response = await logIn();

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.text()).toBe('{"message":"Welcome, Ada"}');
  expect(response.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^session_id=[\da-f-]{36}; Max-Age=3600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    ),
  ]);
});

it("knows the one who brings it", async () => {
  const [cookie = ""] = (await logIn()).headers.getSetCookie().map((line) => line.split(";")[0]);

  const response = await fetch(`${server.url}/me`, { headers: { cookie } });

  expect(await response.json()).toEqual({ name: "Ada" });
});

it("deletes it, and forgets the session", async () => {
  const [cookie = ""] = (await logIn()).headers.getSetCookie().map((line) => line.split(";")[0]);

  const response = await fetch(`${server.url}/logout`, { method: "POST", headers: { cookie } });

  expect(response.status).toBe(204);
  expect(response.headers.getSetCookie()).toEqual([
    "session_id=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax",
  ]);
  expect((await fetch(`${server.url}/me`, { headers: { cookie } })).status).toBe(401);
});
