import { expect, it } from "vitest";
import { forgetOldSessions } from "./outside.ts";

it("does its work with the dependencies of requests", async () => {
  expect(await forgetOldSessions()).toBe(1);
  expect(await forgetOldSessions()).toBe(0);
});
