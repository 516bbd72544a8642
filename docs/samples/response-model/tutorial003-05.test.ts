import { expect, it } from "vitest";
import { app } from "./tutorial003-05.ts";

it("answers with a value", async () => {
  const response = await app.request("/portal");

  expect(await response.json()).toEqual({ message: "Here's your interdimensional portal." });
});

it("or with a response", async () => {
  const response = await app.request("/portal?teleport=true");

  expect(response.status).toBe(307);
});
