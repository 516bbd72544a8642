import { expect, it } from "vitest";
import { Fastidious } from "../src/index.ts";

it("names the path that a proxy takes away as the first server", () => {
  const app = new Fastidious({ rootPath: "/api/v1", servers: [{ url: "https://example.com" }] });

  expect(app.openapi().servers).toEqual([{ url: "/api/v1" }, { url: "https://example.com" }]);
});

it("names no server of itself", () => {
  expect(new Fastidious().openapi().servers).toBeUndefined();
});
