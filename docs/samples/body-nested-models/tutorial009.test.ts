import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial009.ts";

it("takes whole numbers as keys", async () => {
  const response = await sendJSON(app, "POST", "/index-weights/", { 2: 2.2, 3: 3.3 });

  expect(await response.json()).toEqual({ "2": 2.2, "3": 3.3 });
});

it("refuses other keys", async () => {
  const response = await sendJSON(app, "POST", "/index-weights/", { foo: 2.2 });

  expect(response.status).toBe(422);
});
