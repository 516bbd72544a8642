import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("sends a file", async () => {
  const response = await app.request("/static/sample.txt");

  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await response.text()).toBe("This is a sample static file.");
});

it("has no file of another folder", async () => {
  expect((await app.request("/static/..%2Ftutorial001.ts")).status).toBe(404);
});
