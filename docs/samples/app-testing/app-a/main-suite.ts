import { TestClient } from "fastidious";
import { expect, it } from "vitest";
import { app } from "./main.ts";

const client = new TestClient(app);

it("greets the world", async () => {
  const response = await client.get("/");

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ msg: "Hello World" });
});
