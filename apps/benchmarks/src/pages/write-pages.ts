import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Report } from "../report/report.ts";
import { drawChart } from "./draw-chart.ts";
import { formatPage } from "./format-page.ts";
import { titleOf } from "./title-of.ts";

const folder = fileURLToPath(new URL("../../../../docs/pages/", import.meta.url));

/** Makes `docs/pages/benchmarks-table.md` and a chart a report from what `--json` kept. */
export function writePages(files: readonly string[]): void {
  const reports = files.map((file) => Report.parse(JSON.parse(readFileSync(file, "utf8"))));
  for (const report of reports)
    writeFileSync(`${folder}${titleOf(report).chart}`, drawChart(report));
  writeFileSync(`${folder}benchmarks-table.md`, formatPage(reports));
}
