import type { Machine } from "../report.ts";

/** Says in a few lines on what the figures were taken. */
export function formatMachine(machine: Machine): string {
  const packages = Object.entries(machine.packages).map(([name, version]) => `${name} ${version}`);
  const flags = machine.flags.join(" ") || "(default flags)";
  return [
    `${machine.processor} × ${String(machine.cores)}, load ${machine.load.toFixed(1)}, ${machine.date}`,
    `${machine.runtime} ${machine.runtimeVersion} ${flags}`,
    packages.join(", "),
    `${machine.generator}, ${machine.arePinned ? "server and load each on a core of its own" : "not pinned to cores"}`,
  ].join("\n");
}
