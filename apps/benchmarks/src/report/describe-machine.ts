import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { z } from "zod";
import { canPin } from "../measure/pin-to-core.ts";
import { type Program, readVersion } from "../measure/program/program.ts";
import type { Machine } from "./report.ts";

const Manifest = z.object({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

// They are installed for the build or for others, and serve no request.
const bystanders = /^(@types\/|typescript$|tsx$|autocannon$|@sinclair\/typebox$)/;

/** Tells on what the figures are taken: machine, versions, flags. */
export function describeMachine(generator: string, program: Program): Machine {
  const cores = cpus();
  return {
    processor: cores[0]?.model ?? "unknown processor",
    cores: cores.length,
    load: loadavg()[0] ?? Number.NaN,
    arePinned: canPin,
    date: new Date().toISOString().slice(0, 10),
    runtime: program.runtime,
    runtimeVersion: readVersion(program.command),
    flags: [...program.flags],
    generator,
    packages: readPackages(),
  };
}

function readPackages(): Record<string, string> {
  const own = Manifest.parse(
    JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")),
  );
  const names = Object.keys({ ...own.dependencies, ...own.devDependencies })
    .filter((name) => !bystanders.test(name))
    .toSorted();
  return Object.fromEntries(names.map((name) => [name, readInstalled(name)]));
}

function readInstalled(name: string): string {
  const manifest = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return Manifest.pick({ version: true }).parse(JSON.parse(readFileSync(manifest, "utf8"))).version;
}
