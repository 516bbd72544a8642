import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("streams text and bytes", async () => {
  const story = "Once upon a time there was a stream, and it ended well.";

  expect(await (await app.request("/story/stream")).text()).toBe(story);
  expect(await (await app.request("/story/stream-no-async-no-annotation")).text()).toBe(story);
  expect(await (await app.request("/story/stream-bytes")).text()).toBe(story);
});
