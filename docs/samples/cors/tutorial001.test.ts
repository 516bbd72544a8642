import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("lets a page of a listed origin read the answer", async () => {
  const response = await app.request("/", { headers: { origin: "http://localhost:8080" } });

  expect(response.headers.get("access-control-allow-origin")).toBe("http://localhost:8080");
});

it("lets no other", async () => {
  const response = await app.request("/", { headers: { origin: "http://localhost:8081" } });

  expect(response.headers.get("access-control-allow-origin")).toBeNull();
});
