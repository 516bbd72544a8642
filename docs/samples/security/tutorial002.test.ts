import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("makes the user of the token", async () => {
  const response = await app.request("/users/me", { headers: { authorization: "Bearer ada" } });

  expect(await response.json()).toMatchObject({ username: "adafakedecoded" });
});

it("never comes to decode a token that is not there", async () => {
  expect((await app.request("/users/me")).status).toBe(401);
});

it("documents the scheme on the route that needs the user", () => {
  expect(app.openapi().paths["/users/me"]?.["get"]?.security).toEqual([
    { OAuth2PasswordBearer: [] },
  ]);
});
