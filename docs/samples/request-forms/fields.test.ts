import { expect, it } from "vitest";
import { app } from "./fields.ts";

it("reads numbers, lists and boxes that are checked", async () => {
  const body = "age=42&languages=cs&languages=en&newsletter=on&comment=";
  const headers = { "content-type": "application/x-www-form-urlencoded" };

  const response = await app.request("/survey", { method: "POST", headers, body });

  expect(await response.json()).toEqual({ age: 42, languages: ["cs", "en"], newsletter: true });
});

it("fills in what nobody filled in", async () => {
  const body = new URLSearchParams({ age: "42", newsletter: "" });

  const response = await app.request("/survey", { method: "POST", body });

  expect(await response.json()).toEqual({ age: 42, languages: [], newsletter: false });
});
