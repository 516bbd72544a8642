import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./redirect.ts";

it("redirects with the class's status", async () => {
  expect(await exchange(app, "/old")).toEqual({
    status: 307,
    headers: { location: "/new", "content-length": "0" },
    body: "",
  });
});

it("redirects with the route's status", async () => {
  expect(await exchange(app, "/today")).toEqual({
    status: 302,
    headers: { location: "/2026/11/22", "content-length": "0" },
    body: "",
  });
});

it("redirects with the status of a returned response", async () => {
  expect(await exchange(app, "/orders", { method: "POST" })).toEqual({
    status: 303,
    headers: { location: "/orders/1", "content-length": "0" },
    body: "",
  });
});
