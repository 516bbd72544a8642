import { expect, it } from "vitest";
import { app } from "./methods.ts";

it("answers HEAD where it answers GET, without the body", async () => {
  const response = await app.request("/notes", { method: "HEAD" });

  expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([
    200,
    "13",
    "",
  ]);
});

it("answers OPTIONS with the methods of the path", async () => {
  const response = await app.request("/notes", { method: "OPTIONS" });

  expect([response.status, response.headers.get("allow")]).toEqual([
    204,
    "GET, HEAD, OPTIONS, POST",
  ]);
});

it("answers other methods with 405 and with those that it takes", async () => {
  const response = await app.request("/echo", { method: "DELETE" });

  expect([response.status, response.headers.get("allow")]).toEqual([405, "OPTIONS, PATCH, PUT"]);
});

it("has one handler for several methods", async () => {
  expect(await (await app.request("/echo", { method: "PATCH" })).json()).toBe("PATCH");
});
