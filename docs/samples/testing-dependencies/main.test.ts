import { expect, it } from "vitest";
import { app } from "./main.ts";

it("asks for a user outside tests", async () => {
  expect((await app.request("/orders")).status).toBe(422);
});
