import { TestClient } from "fastidious";
import { expect, it } from "vitest";
import { app } from "./main.ts";

it("keeps each item once", async () => {
  const client = new TestClient(app, { headers: { "x-token": "coneofsilence" } });

  const response = await client.post("/items/", { json: { id: "foo", title: "Foo again" } });

  expect(response.status).toBe(409);
});
