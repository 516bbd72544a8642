import { expect, it } from "vitest";
import { app } from "./default-class.ts";

it("is the router's", async () => {
  const response = await app.request("/pages/hello");

  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
});

it("yields to the route's own", async () => {
  expect(await (await app.request("/pages/hello.json")).json()).toEqual({ hello: "world" });
});

it("is the inclusion's where the router has none", async () => {
  const response = await app.request("/note");

  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
});

it("is the application's at last", async () => {
  expect(await (await app.request("/")).text()).toBe('"Hello"');
});
