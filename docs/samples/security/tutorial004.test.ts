import { SignJWT, UnsecuredJWT } from "jose";
import { expect, it } from "vitest";
import { z } from "zod";
import { app } from "./tutorial004.ts";

it("gives a signed token that tells who it is for", async () => {
  const response = await askWith(await logIn("johndoe", "secret"));

  expect(await response.json()).toEqual({
    username: "johndoe",
    email: "johndoe@example.com",
    full_name: "John Doe",
    disabled: false,
  });
});

it.each([
  ["johndoe", "guess"],
  ["foo", "secret"],
])("gives none to %s with the password %s", async (username, password) => {
  const response = await app.request("/token", {
    method: "POST",
    body: new URLSearchParams({ username, password }),
  });

  expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
});

it("refuses users that are disabled", async () => {
  expect((await askWith(await logIn("alice", "secretalice"))).status).toBe(400);
});

it("refuses a token that somebody else has signed, and one that nobody has", async () => {
  const forged = await new SignJWT({ sub: "johndoe" })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new Uint8Array(32));
  const unsigned = new UnsecuredJWT({ sub: "johndoe" }).encode();

  expect((await askWith(forged)).status).toBe(401);
  expect((await askWith(unsigned)).status).toBe(401);
});

async function logIn(username: string, password: string): Promise<string> {
  const body = new URLSearchParams({ username, password });
  const response = await app.request("/token", { method: "POST", body });
  return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
}

function askWith(token: string): Promise<Response> {
  return app.request("/users/me/", { headers: { authorization: `Bearer ${token}` } });
}
