import { expect, it } from "vitest";
import { z } from "zod";
import { app } from "./tutorial005.ts";

it("lets a token do what it was asked for", async () => {
  const token = await logIn("me items");

  expect((await ask("/users/me/", token)).status).toBe(200);
  expect(await (await ask("/users/me/items/", token)).json()).toEqual([
    { item_id: "Foo", owner: "johndoe" },
  ]);
});

it("lets it do nothing else, and says what is missing", async () => {
  const token = await logIn("me");
  const response = await ask("/users/me/items/", token);

  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toBe('Bearer scope="items me"');
  expect(await response.json()).toEqual({ detail: "Not enough permissions" });
});

it("demands none where none is named", async () => {
  expect(await (await ask("/status/", await logIn(""))).json()).toEqual({ status: "ok" });
});

it("documents the scopes of each route", () => {
  const { paths } = app.openapi();

  expect(paths["/users/me/items/"]?.["get"]?.security).toEqual([
    { OAuth2PasswordBearer: ["items", "me"] },
  ]);
  expect(paths["/status/"]?.["get"]?.security).toEqual([{ OAuth2PasswordBearer: [] }]);
});

async function logIn(scope: string): Promise<string> {
  const body = new URLSearchParams({ username: "johndoe", password: "secret", scope });
  const response = await app.request("/token", { method: "POST", body });
  return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
}

function ask(path: string, token: string): Promise<Response> {
  return app.request(path, { headers: { authorization: `Bearer ${token}` } });
}
