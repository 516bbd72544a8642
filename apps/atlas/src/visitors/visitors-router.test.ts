import { beforeEach, expect, it } from "vitest";
import { app } from "../app.ts";
import { Sessions, sessions } from "./sessions.ts";

beforeEach(() => app.dependencyOverrides.set(sessions, new Sessions(2)));

it("logs in with a cookie that scripts can't read", async () => {
  const response = await logIn("Ibn Battuta");

  expect(await response.json()).toEqual({ name: "Ibn Battuta" });
  expect(response.headers.get("set-cookie")).toMatch(
    /^atlas_session=[\da-f-]{36}; Max-Age=3600; Path=\/; HttpOnly; Secure; SameSite=lax$/i,
  );
});

it("knows who sends the cookie", async () => {
  const cookie = readCookie(await logIn("Ibn Battuta"));
  const response = await app.request("/me", { headers: { cookie } });

  expect(await response.json()).toEqual({ name: "Ibn Battuta" });
});

it("knows nobody without one", async () => {
  const without = await app.request("/me");
  const stale = await app.request("/me", { headers: { cookie: "atlas_session=of-yesterday" } });

  expect([without.status, await without.json()]).toEqual([401, { detail: "Not authenticated" }]);
  expect([stale.status, await stale.json()]).toEqual([401, { detail: "Log in first." }]);
});

it("takes the cookie back, and knows it no more", async () => {
  const cookie = readCookie(await logIn("Ibn Battuta"));

  const out = await app.request("/logout", { method: "POST", headers: { cookie } });
  const after = await app.request("/me", { headers: { cookie } });

  expect(out.status).toBe(204);
  expect(out.headers.get("set-cookie")).toContain("atlas_session=;");
  expect(out.headers.get("set-cookie")).toContain("Expires=Thu, 01 Jan 1970");
  expect(after.status).toBe(401);
});

it("lets those log out who never were in", async () => {
  expect((await app.request("/logout", { method: "POST" })).status).toBe(204);
});

it("documents the cookie as a scheme", () => {
  const { components, paths } = app.openapi();

  expect(components?.securitySchemes).toMatchObject({
    Session: { type: "apiKey", in: "cookie", name: "atlas_session" },
  });
  expect(paths["/me"]?.["get"]?.security).toEqual([{ Session: [] }]);
  expect(paths["/me"]?.["get"]?.responses).toHaveProperty("401");
  expect(paths["/logout"]?.["post"]?.security).toEqual([{ Session: [] }, {}]);
});

it("logs the oldest out when there are too many", async () => {
  const first = readCookie(await logIn("Ibn Battuta"));
  await logIn("Zheng He");
  const third = readCookie(await logIn("Jeanne Baret"));

  expect((await app.request("/me", { headers: { cookie: first } })).status).toBe(401);
  expect((await app.request("/me", { headers: { cookie: third } })).status).toBe(200);
});

function logIn(name: string): Promise<Response> {
  return app.request("/login", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name }),
  });
}

function readCookie(response: Response): string {
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}
