import { expect, it } from "vitest";
import { app } from "./json-part.ts";

const track = JSON.stringify({ title: "Rain", recorded: "2026-01-02" });

it("reads a model from a part of JSON", async () => {
  const body = new FormData();
  body.append("track", new Blob([track], { type: "application/json" }));
  body.append("audio", new File(["noise"], "rain.ogg"));

  const response = await app.request("/tracks", { method: "POST", body });

  expect(await response.json()).toEqual({
    title: "Rain",
    recorded: "2026-01-02T00:00:00.000Z",
    tags: [],
    bytes: 5,
  });
});

it("tells where the model is wrong", async () => {
  const body = new FormData();
  body.append("track", '{"title":1}');
  body.append("audio", new File(["noise"], "rain.ogg"));

  const response = await app.request("/tracks", { method: "POST", body });

  expect(await response.json()).toMatchObject({
    detail: [{ loc: ["body", "track", "title"] }, { loc: ["body", "track", "recorded"] }],
  });
});
