import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it.each([
  ["/app", "Hello World from main app"],
  ["/subapi/sub", "Hello World from sub API"],
])("answers %s", async (path, message) => {
  expect(await (await app.request(path)).json()).toEqual({ message });
});

it.each([
  ["/openapi.json", undefined, ["/app"]],
  ["/subapi/openapi.json", [{ url: "/subapi" }], ["/sub"]],
])("documents each for itself: %s", async (path, servers, paths) => {
  const document = await (await app.request(path)).json();

  expect([document.servers, Object.keys(document.paths)]).toEqual([servers, paths]);
});
