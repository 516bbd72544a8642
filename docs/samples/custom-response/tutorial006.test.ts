import { expect, it } from "vitest";
import { app } from "./tutorial006.ts";

it("sends the client elsewhere", async () => {
  const response = await app.request("/typer");

  expect([response.status, response.headers.get("location")]).toEqual([
    307,
    "https://typer.tiangolo.com",
  ]);
  expect(await response.text()).toBe("");
});
