import { TestClient } from "fastidious";
import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("has its items once it has started", async () => {
  const response = await new TestClient(app).get("/items/foo");

  expect(await response.json()).toEqual({ name: "Fighters" });
});
