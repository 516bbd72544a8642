import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial005.ts";

it("shows the body that it could not read", async () => {
  const response = await sendJSON(app, "POST", "/items/", { title: "towel", size: "XL" });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [{ loc: ["body", "size"] }],
    body: { title: "towel", size: "XL" },
  });
});
