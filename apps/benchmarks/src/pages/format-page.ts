import { formatMachine } from "../report/format/format-machine.ts";
import { describeOmissions } from "../report/format/describe-omissions.ts";
import { toOverview } from "../report/format/to-overview.ts";
import type { Report } from "../report/report.ts";
import { formatMarkdownTable } from "./format-markdown-table.ts";
import { titleOf } from "./title-of.ts";

/** Writes the page of figures: a chart and tables for each report. */
export function formatPage(reports: readonly Report[]): string {
  return [
    "# Benchmarks: the figures",
    "Made by `pnpm bench --pages`; [how to read them and how to make them anew](benchmarks.md).",
    ...reports.flatMap(formatReport),
  ]
    .join("\n\n")
    .concat("\n");
}

function formatReport(report: Report): string[] {
  const { title, chart } = titleOf(report);
  const { instances, rounds, seconds } = report.effort;
  return [
    `## ${title}`,
    `![Capacity by CPU time as a multiple of the base's, ${title}](${chart})`,
    "Capacity by CPU time a request, as a multiple of the base's:",
    formatMarkdownTable(toOverview(report)),
    report.scenarios.map(({ name, title: what }) => `- **${name}**: ${what}`).join("\n"),
    formatCosts(report),
    ...formatStarts(report),
    formatParticipants(report),
    `${String(instances)} processes each, ${String(rounds)} rounds of ${String(seconds)} s in each, taken on:`,
    `\`\`\`text\n${formatMachine(report.machine)}\n\`\`\``,
  ];
}

function formatCosts({ standings }: Report): string {
  const rows = standings.map((one) => [
    one.scenario,
    one.contender,
    one.cpuPerRequest.toFixed(1),
    one.requestsPerSecond.toFixed(0),
    one.p99Milliseconds.toFixed(1),
    `${one.spread[0].toFixed(2)}–${one.spread[1].toFixed(2)}`,
  ]);
  const head = [
    "",
    "contender",
    "CPU µs a request",
    "requests/s",
    "p99 ms",
    "ratios of the rounds",
  ];
  return `<details><summary>Each figure</summary>\n\n${formatMarkdownTable([head, ...rows])}\n\n</details>`;
}

function formatStarts({ starts }: Report): string[] {
  if (starts.length === 0) return [];
  const rows = starts.map((one) => [
    one.contender,
    one.milliseconds.toFixed(0),
    one.residentMegabytes.toFixed(0),
  ]);
  return [
    "Start with 300 validated routes:",
    formatMarkdownTable([["", "ms to the first answer", "resident MB"], ...rows]),
  ];
}

function formatParticipants(report: Report): string {
  const rows = report.participants.map((one) => [one.name, one.title, describeOmissions(one)]);
  return formatMarkdownTable([["", "what it is", "what it leaves out"], ...rows]);
}
