import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("gives a token for a name and a password", async () => {
  const response = await logIn("username=johndoe&password=secret");

  expect(await response.json()).toEqual({ access_token: "johndoe", token_type: "bearer" });
});

it.each(["username=johndoe&password=guess", "username=foo&password=secret"])(
  "gives none for %s",
  async (form) => {
    const response = await logIn(form);

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ detail: "Incorrect username or password" });
  },
);

it("knows the user by the token", async () => {
  expect(await (await askWith("johndoe")).json()).toMatchObject({ full_name: "John Doe" });
  expect((await askWith("nobody")).status).toBe(401);
});

it("refuses users that are disabled", async () => {
  expect(await (await askWith("alice")).json()).toEqual({ detail: "Inactive user" });
});

function logIn(form: string): Promise<Response> {
  return app.request("/token", { method: "POST", body: new URLSearchParams(form) });
}

function askWith(token: string): Promise<Response> {
  return app.request("/users/me", { headers: { authorization: `Bearer ${token}` } });
}
