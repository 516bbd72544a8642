import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

const browser = { headers: { accept: "text/html,*/*;q=0.8" } };

it("sends its files", async () => {
  expect(await (await app.request("/assets/shop.js")).text()).toContain("Hello from the shop.");
});

it("sends its page for routes that only the page knows", async () => {
  expect(await (await app.request("/basket/7", browser)).text()).toContain("<title>Shop</title>");
});

it("leaves the API alone", async () => {
  expect(await (await app.request("/api/items", browser)).json()).toEqual(["tea", "ink"]);
  expect((await app.request("/api/itms")).status).toBe(404);
});
