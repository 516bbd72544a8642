import { expect, it } from "vitest";
import { app } from "./json-lines.ts";

it("sends a JSON value a line", async () => {
  const response = await app.request("/sensors/roof");

  expect(response.headers.get("content-type")).toBe("application/jsonl");
  expect(response.headers.get("x-sensor")).toBe("roof");
  expect(await response.text()).toBe(
    '{"at":0,"celsius":20}\n{"at":1,"celsius":21}\n{"at":2,"celsius":22}\n',
  );
});

it("answers an error before the first item as an error", async () => {
  const response = await app.request("/sensors/cellar");

  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ detail: "No such sensor" });
});
