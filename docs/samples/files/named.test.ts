import { expect, it } from "vitest";
import { app } from "./named.ts";

it("is saved under its name, in ASCII for old clients", async () => {
  const response = await app.request("/download");

  expect(response.headers.get("content-disposition")).toBe(
    "attachment; filename=\"Bericht fur 2026.txt\"; filename*=UTF-8''Bericht%20f%C3%BCr%202026.txt",
  );
  expect(await response.text()).toBe("Report of 2026: all is well.\n");
});

it("is shown as what the route says it is", async () => {
  const response = await app.request("/show");

  expect(response.headers.get("content-disposition")).toBe('inline; filename="report.txt"');
  expect(response.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("max-age=3600");
});
