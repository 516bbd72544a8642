import { expect, it } from "vitest";
import { app } from "./convertors.ts";

async function ask(path: string): Promise<unknown> {
  const response = await app.request(path);
  return response.status === 200 ? response.json() : response.status;
}

it("hands on numbers where the convertor says so", async () => {
  expect(await ask("/items/7")).toEqual({ number: 7 });
  expect(await ask("/prices/7")).toEqual({ price: 7 });
  expect(await ask("/prices/7.5")).toEqual({ price: 7.5 });
});

it("leaves the rest to a parameter that takes any text", async () => {
  expect(await ask("/items/ink")).toEqual({ name: "ink" });
  expect(await ask("/items/-7")).toEqual({ name: "-7" });
});

it("answers 404 for what no convertor takes", async () => {
  expect(await ask("/prices/cheap")).toBe(404);
  expect(await ask("/orders/1")).toBe(404);
  expect(await ask("/orders/9f2c1c0e-3a51-4c06-9d50-6f4fbb1a7e11")).toEqual({
    order: "9f2c1c0e-3a51-4c06-9d50-6f4fbb1a7e11",
  });
});

it("decodes a parameter once, slashes too", async () => {
  expect(await ask("/items/a%2Fb")).toEqual({ name: "a/b" });
  expect(await ask("/static/css/main.css")).toEqual({ rest: "css/main.css" });
  expect(await ask("/static/")).toEqual({ rest: "" });
  expect(await ask("/items/")).toBe(404);
});

it("takes several parameters in one segment", async () => {
  expect(await ask("/files/a.tar.gz")).toEqual({ name: "a.tar", ext: "gz" });
  expect(await ask("/rooms/3-5")).toEqual({ from: 3, to: 5 });
});

it("takes a colon as it stands", async () => {
  expect((await app.request("/v1/items:batchGet", { method: "POST" })).status).toBe(200);
});
