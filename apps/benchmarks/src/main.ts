import { writeFileSync } from "node:fs";
import { findBun } from "./measure/program/find-bun.ts";
import { createLoadGenerator } from "./measure/load-generator.ts";
import { bunProgram, nodeProgram, type Program } from "./measure/program/program.ts";
import { provideNode } from "./measure/program/provide-node.ts";
import { stagePackages } from "./measure/stage-packages.ts";
import { measure } from "./measure.ts";
import { profile } from "./profile.ts";
import { type BenchOptions, readOptions, usage } from "./read-options.ts";
import { findShortfalls } from "./report/find-shortfalls.ts";
import { formatMachine } from "./report/format/format-machine.ts";
import { formatStandings } from "./report/format/format-standings.ts";
import { formatTable } from "./report/format/format-table.ts";
import { toOverview } from "./report/format/to-overview.ts";
import { writePages } from "./pages/write-pages.ts";

function chooseProgram({ runtime, node, nodeFlags }: BenchOptions): Program {
  if (runtime === "bun") return bunProgram(findBun());
  return nodeProgram(node === null ? process.execPath : provideNode(node), nodeFlags);
}

async function run(options: BenchOptions): Promise<void> {
  if (options.help) return console.log(usage);
  if (options.pages.length > 0) return writePages(options.pages);
  stagePackages();
  if (options.growth) {
    // What it measures is found only once it is staged.
    const { printGrowth } = await import("./growth/print-growth.ts");
    return printGrowth();
  }
  const tools = { generator: createLoadGenerator(), program: chooseProgram(options) };
  if (options.profile !== null) return profile(tools, options.profile);
  const report = await measure(options, tools);
  console.log(`\n${formatStandings(report)}\n\n${formatTable(toOverview(report))}\n`);
  console.log(formatMachine(report.machine));
  console.log("Ratios are medians over rounds, in the same round. Differences below 0.1 are ties.");
  if (options.json !== null) writeFileSync(options.json, JSON.stringify(report, null, 1));
  const shortfalls = findShortfalls(report);
  for (const shortfall of shortfalls) console.log(shortfall);
  if (options.gate && shortfalls.length > 0) process.exitCode = 1;
}

await run(readOptions(process.argv.slice(2)));
