import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const top = join(import.meta.dirname, "..");

it("states the versions of the bundles that it ships", () => {
  const index = JSON.parse(readFileSync(join(top, "assets/index.json"), "utf8"));
  const readme = readFileSync(join(top, "README.md"), "utf8");

  expect(readme).toContain(`Swagger UI ${index.bundles["swagger-ui-dist"]}`);
  expect(readme).toContain(`ReDoc ${index.bundles.redoc}`);
});

it("ships their licences", () => {
  const licenses = join(top, "assets/licenses");

  expect(readFileSync(join(licenses, "swagger-ui/LICENSE"), "utf8")).toContain("Apache License");
  expect(readFileSync(join(licenses, "swagger-ui/NOTICE"), "utf8")).toContain("swagger-ui");
  expect(readFileSync(join(licenses, "redoc/LICENSE"), "utf8")).toContain("MIT License");
});
