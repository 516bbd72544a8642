import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("sends what is short as it is", async () => {
  const response = await app.request("/", { headers: { "accept-encoding": "gzip" } });

  expect(response.headers.get("content-encoding")).toBeNull();
});

it("compresses what is long", async () => {
  const response = await app.request("/docs/assets/swagger-ui.css", {
    headers: { "accept-encoding": "gzip" },
  });

  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(gunzipSync(await response.arrayBuffer()).toString()).toContain(".swagger-ui");
});
