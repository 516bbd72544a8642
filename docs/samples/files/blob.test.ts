import { expect, it } from "vitest";
import { app } from "./blob.ts";

it("is sent as a file", async () => {
  const response = await app.request("/export.csv");

  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="countries.csv"');
  expect(await response.text()).toBe("code,name\r\nPT,Portugal\r\n");
});

it("is sent in parts", async () => {
  const response = await app.request("/export.csv", { headers: { range: "bytes=-10" } });

  expect([response.status, await response.text()]).toEqual([206, "Portugal\r\n"]);
});
