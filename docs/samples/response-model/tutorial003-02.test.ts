import { expect, it } from "vitest";
import { app } from "./tutorial003-02.ts";

it("answers with JSON", async () => {
  const response = await app.request("/portal");

  expect(await response.json()).toEqual({ message: "Here's your interdimensional portal." });
});

it("or sends the client elsewhere", async () => {
  const response = await app.request("/portal?teleport=true");

  expect(response.status).toBe(307);
  expect(response.headers.get("location")).toBe("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
});
