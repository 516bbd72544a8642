import { TestClient } from "fastidious";
import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("greets the world", async () => {
  const response = await new TestClient(app).get("/");

  expect(await response.json()).toEqual({ msg: "Hello World" });
});
