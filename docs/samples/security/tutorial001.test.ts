import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("hands the token on", async () => {
  const response = await app.request("/items/", { headers: { authorization: "Bearer abc" } });

  expect(await response.json()).toEqual({ token: "abc" });
});

it("asks a client without a token who it is", async () => {
  const response = await app.request("/items/");

  expect([response.status, await response.json()]).toEqual([401, { detail: "Not authenticated" }]);
  expect(response.headers.get("www-authenticate")).toBe("Bearer");
});

it("documents where a token is had", () => {
  expect(app.openapi().components?.securitySchemes).toEqual({
    OAuth2PasswordBearer: {
      type: "oauth2",
      flows: { password: { tokenUrl: "token", scopes: {} } },
    },
  });
});
