import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("reads the headers by the model", async () => {
  const headers = new Headers({ host: "shop.example", "save-data": "true", "x-tag": "one" });
  headers.append("x-tag", "two");

  const response = await app.request("/items/", { headers });

  expect(await response.json()).toEqual({
    host: "shop.example",
    save_data: true,
    x_tag: ["one", "two"],
  });
});

it("ignores what the model does not declare", async () => {
  const headers = { host: "shop.example", "save-data": "true", tool: "plumbus" };

  const response = await app.request("/items/", { headers });

  expect(response.status).toBe(200);
});
