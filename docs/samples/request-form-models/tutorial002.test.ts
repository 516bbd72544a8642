import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("refuses fields that the model does not know", async () => {
  const body = new URLSearchParams({ username: "Foo", password: "secret", extra: "1" });

  const response = await app.request("/login/", { method: "POST", body });

  expect(response.status).toBe(422);
  expect(await response.json()).toEqual({
    detail: [
      { type: "extra_forbidden", loc: ["body", "extra"], msg: "Extra inputs are not permitted" },
    ],
  });
});
