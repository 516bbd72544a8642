import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("serves Swagger UI at its own address", async () => {
  const response = await app.request("/documentation");

  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toContain("Swagger UI");
});

it("serves no ReDoc", async () => {
  const response = await app.request("/redoc");

  expect(response.status).toBe(404);
});
