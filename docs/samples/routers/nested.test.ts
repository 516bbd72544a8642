import { expect, it } from "vitest";
import { app } from "./nested.ts";

it("has the same routes under every prefix", async () => {
  expect(Object.keys(app.openapi().paths)).toEqual([
    "/v1/libraries/{library}/books",
    "/v1/libraries/{library}/archive/books",
    "/v2/libraries/{library}/books",
    "/v2/libraries/{library}/archive/books",
  ]);
  expect(await (await app.request("/v2/libraries/lisbon/archive/books")).json()).toEqual({
    shelf: { library: "lisbon" },
  });
});

it("adds up what the layers say", () => {
  expect(app.openapi().paths["/v1/libraries/{library}/archive/books"]).toMatchObject({
    get: { tags: ["libraries", "books"], deprecated: true },
  });
});
