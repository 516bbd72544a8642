import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial008.ts";

it("takes a list as the whole body", async () => {
  const images = [{ url: "http://example.com/", name: "Example" }];

  const response = await sendJSON(app, "POST", "/images/multiple/", images);

  expect(await response.json()).toEqual(images);
});

it("refuses anything else", async () => {
  const response = await sendJSON(app, "POST", "/images/multiple/", { name: "Example" });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ["body"] }] });
});
