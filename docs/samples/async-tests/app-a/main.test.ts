import { expect, it } from "vitest";
import { app } from "./main.ts";

it("says tomato", async () => {
  expect(await (await app.request("/")).json()).toEqual({ message: "Tomato" });
});
