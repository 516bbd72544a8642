import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial001.ts";

it("reads bytes from base64", async () => {
  const response = await sendJSON(app, "POST", "/data", {
    description: "A file",
    data: "SGVsbG8=",
  });

  expect(await response.json()).toEqual({ description: "A file", content: "Hello" });
});

it("writes bytes as base64", async () => {
  const response = await app.request("/data");

  expect(await response.json()).toEqual({ description: "A plumbus", data: "aGVsbG8=" });
});

it("refuses what is no base64", async () => {
  const response = await sendJSON(app, "POST", "/data", { description: "A file", data: "SGVsb" });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ["body", "data"] }] });
});
