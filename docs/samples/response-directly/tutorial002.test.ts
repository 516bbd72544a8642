import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("sends XML", async () => {
  const response = await app.request("/legacy/");

  expect(response.headers.get("content-type")).toBe("application/xml");
  expect(await response.text()).toContain("<shampoo>");
});
