import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("serves the changed document", async () => {
  const response = await app.request("/openapi.json");

  expect(await response.json()).toMatchObject({
    info: { title: "Custom title", "x-logo": { url: expect.stringContaining("logo-teal") } },
    paths: { "/items/": {} },
  });
});
