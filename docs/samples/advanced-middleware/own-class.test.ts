import { expect, it } from "vitest";
import { app } from "./own-class.ts";

it("says when it is worth asking again", async () => {
  expect((await app.request("/")).headers.get("retry-after")).toBe("3600");
});
