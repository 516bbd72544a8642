import { expect, it } from "vitest";
import { app } from "./own-answers.ts";

it("answers a status", async () => {
  const response = await app.request("/nowhere");

  expect([response.status, await response.text()]).toEqual([404, "<h1>Nothing here</h1>"]);
});

it("answers a class, the nearest one", async () => {
  expect(await (await app.request("/wrong")).json()).toEqual({
    detail: "We made a mistake",
    code: "RESPONSE_VALIDATION_ERROR",
  });
});

it("answers all other errors", async () => {
  const response = await app.request("/broken");

  expect([response.status, await response.json()]).toEqual([503, { detail: "/broken is broken" }]);
});
