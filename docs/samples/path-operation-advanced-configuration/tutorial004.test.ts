import { expect, it } from "vitest";
import { app } from "./tutorial004.ts";

it("has the description that was given", () => {
  expect(app.openapi().paths["/items/"]?.["post"]?.description).toContain("**tags**: a set of");
});

it("sends a set as a list", async () => {
  const response = await app.request("/items/", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"name":"Foo","price":42}',
  });

  expect(await response.json()).toEqual({
    name: "Foo",
    description: null,
    price: 42,
    tax: null,
    tags: [],
  });
});
