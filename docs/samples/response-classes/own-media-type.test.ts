import { expect, it } from "vitest";
import { app } from "./own-media-type.ts";

it("sends text with the class's media type", async () => {
  const response = await app.request("/feed");

  expect(response.headers.get("content-type")).toBe("application/xml");
  expect(await response.text()).toBe("<feed/>");
});

it("is returned as any response", async () => {
  const response = await app.request("/gone");

  expect([response.status, await response.text()]).toEqual([410, "<gone/>"]);
});

it("shows in the documentation", () => {
  expect(app.openapi().paths["/feed"]).toMatchObject({
    get: { responses: { 200: { content: { "application/xml": {} } } } },
  });
});
