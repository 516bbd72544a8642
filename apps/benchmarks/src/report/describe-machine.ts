import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { z } from "zod";
import { canPin } from "../measure/pin-to-core.ts";

const Manifest = z.object({ version: z.string() });

/** Says in a few lines on what the figures were taken: machine, versions, flags. */
export function describeMachine(generator: string, nodeFlags: readonly string[]): string {
  const cores = cpus();
  const versions = ["fastidious", "fastify", "fastify-type-provider-zod", "zod"].map(
    (name) => `${name} ${readVersion(name)}`,
  );
  return [
    `${cores[0]?.model ?? "unknown processor"} × ${String(cores.length)}, load ${loadavg()[0]?.toFixed(1) ?? "?"}`,
    `node ${process.versions.node} ${nodeFlags.join(" ") || "(default flags)"}, ${versions.join(", ")}`,
    `${generator}, 64 connections, ${canPin ? "server and load each on a core of its own" : "not pinned to cores"}`,
  ].join("\n");
}

function readVersion(name: string): string {
  const manifest = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return Manifest.parse(JSON.parse(readFileSync(manifest, "utf8"))).version;
}
