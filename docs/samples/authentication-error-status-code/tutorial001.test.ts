import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("forbids instead of asking who it is", async () => {
  const response = await app.request("/me");

  expect([response.status, await response.json()]).toEqual([403, { detail: "Not authenticated" }]);
  expect(response.headers.has("www-authenticate")).toBe(false);
});

it("lets a token pass", async () => {
  const response = await app.request("/me", { headers: { authorization: "Bearer abc" } });

  expect(await response.json()).toEqual({ message: "You are authenticated", token: "abc" });
});

it("is documented by the name of the class", () => {
  expect(app.openapi().components?.securitySchemes).toEqual({
    HTTPBearer403: { type: "http", scheme: "bearer" },
  });
});
