import { TestClient } from "fastidious";
import { expect, it } from "vitest";
import { app } from "./tutorial004.ts";

it("has its items as long as it runs", async () => {
  await using client = new TestClient(app);

  const response = await client.get("/items/foo");

  expect(await response.json()).toEqual({ name: "Fighters" });
});
