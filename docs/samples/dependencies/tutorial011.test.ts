import { expect, it } from "vitest";
import { app } from "./tutorial011.ts";

it("looks for the text that it was made with", async () => {
  const response = await app.request("/query-checker/?q=foobar");

  expect(await response.json()).toEqual({ fixed_content_in_query: true });
});
