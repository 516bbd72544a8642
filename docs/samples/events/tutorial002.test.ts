import { TestClient } from "fastidious";
import { expect, it } from "vitest";
import { app, log } from "./tutorial002.ts";

it("logs its end, and nothing before", async () => {
  const client = new TestClient(app);

  const response = await client.get("/items/");
  const before = [...log];
  await client.close();

  expect(await response.json()).toEqual([{ name: "Foo" }]);
  expect([before, log]).toEqual([[], ["The application ended"]]);
});
