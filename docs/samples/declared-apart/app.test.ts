import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./app.ts";

it("answers with the handlers", async () => {
  expect(await (await app.request("/items/1")).json()).toEqual({ id: 1, name: "Ink" });
  expect((await app.request("/items/2")).status).toBe(404);
  expect(await (await sendJSON(app, "PUT", "/admin/items/2", { name: "Pen" })).json()).toEqual({
    id: 2,
    name: "Pen",
  });
});

it("checks what the declaration says", async () => {
  expect((await app.request("/items/first")).status).toBe(422);
});
