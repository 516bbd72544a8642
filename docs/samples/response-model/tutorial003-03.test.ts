import { expect, it } from "vitest";
import { app } from "./tutorial003-03.ts";

it("sends the client elsewhere", async () => {
  const response = await app.request("/teleport");

  expect(response.status).toBe(307);
  expect(response.headers.get("location")).toBe("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
});
