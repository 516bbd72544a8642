import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./codecs.ts";

it("decodes inputs and encodes the response", async () => {
  const job = { every: "PT1H30M", callback: "https://shop.example/done" };

  const response = await sendJSON(app, "POST", "/jobs/?delay=PT5M", job);

  expect(await response.json()).toEqual({
    every: "PT10800S",
    callback: "https://shop.example/done?delay=300",
  });
});

it("refuses what the codec refuses", async () => {
  const job = { every: "P1Y", callback: "https://shop.example/done" };

  const response = await sendJSON(app, "POST", "/jobs/", job);

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [{ loc: ["body", "every"], msg: "Days, hours, minutes and seconds only" }],
  });
});

it("shows a default as it is on the wire", async () => {
  const response = await app.request("/openapi.json");

  expect(await response.json()).toMatchObject({
    paths: {
      "/jobs/": {
        post: { parameters: [{ name: "delay", schema: { format: "duration", default: "PT60S" } }] },
      },
    },
  });
});
