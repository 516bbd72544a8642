import { TestClient } from "fastidious";
import { expect, it } from "vitest";
import { app } from "./main.ts";

const client = new TestClient(app, { headers: { "x-token": "coneofsilence" } });

it("gives an item", async () => {
  const response = await client.get("/items/foo");

  expect(await response.json()).toEqual({
    id: "foo",
    title: "Foo",
    description: "There goes my hero",
  });
});

it("refuses those without the right token", async () => {
  const response = await client.get("/items/foo", { headers: { "x-token": "hailhydra" } });

  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ detail: "Invalid X-Token header" });
});

it("keeps a new item", async () => {
  const response = await client.post("/items/", { json: { id: "baz", title: "Baz" } });

  expect(response.status).toBe(200);
  expect(await (await client.get("/items/baz")).json()).toEqual({ id: "baz", title: "Baz" });
});
