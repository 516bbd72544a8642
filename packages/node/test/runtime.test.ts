import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const program = fileURLToPath(new URL("programs/serve-until-signal.ts", import.meta.url));

it.each([
  [["--insecure-http-parser"], {}],
  [[], { NODE_OPTIONS: "--insecure-http-parser" }],
])("refuses a parser that accepts malformed requests: %o %o", (flags, environment) => {
  const { status, stderr } = spawnSync(process.execPath, [...flags, "--import", "tsx", program], {
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });

  expect(status).toBe(1);
  expect(stderr).toContain(
    "Node was started with --insecure-http-parser: requests could be smuggled past a proxy. Start it without.",
  );
});
