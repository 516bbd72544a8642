import { expect, it } from "vitest";
import { app, steps } from "./app-scope.ts";

it("opens the pool once, and closes it with the application", async () => {
  const response = await app.request("/");
  await app.request("/");
  await app.close();

  expect(await response.json()).toBe(9);
  expect(steps).toEqual([
    "open the pool",
    "connect",
    "disconnect",
    "connect",
    "disconnect",
    "close the pool",
  ]);
});
