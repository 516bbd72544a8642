import { expect, it } from "vitest";
import { app } from "./each-time.ts";

it("makes one value a request, or one for each that needs it", async () => {
  expect(await (await app.request("/")).json()).toEqual({ here: [1, 2], inner: [1, 3] });
});
