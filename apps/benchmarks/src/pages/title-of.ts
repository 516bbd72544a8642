import type { Report } from "../report/report.ts";

/** How a report is called on the pages, and the file of its chart. */
export function titleOf({ machine }: Report): { readonly title: string; readonly chart: string } {
  const { runtime, runtimeVersion, flags } = machine;
  const major = String(Number.parseInt(runtimeVersion, 10));
  const hasDefaultFlags = runtime === "node" && flags.length === 0;
  const name = runtime === "bun" ? "Bun" : "Node";
  return {
    title: `${name} ${major}${hasDefaultFlags ? ", default flags" : ""}`,
    chart: `benchmarks-${runtime}-${major}${hasDefaultFlags ? "-default-flags" : ""}.svg`,
  };
}
