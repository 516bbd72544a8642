import type { Report } from "../report/report.ts";

/** A group of bars: one scenario. */
interface Group {
  readonly label: string;
  readonly bars: readonly { readonly name: string; readonly ratio: number }[];
}

const width = 760;
const left = 150;
const right = 60;
const barHeight = 13;
const gap = 26;
const top = 30;
/** Longer bars are cut, with their figure beside them. */
const longest = 2.5;

/** Draws a report as horizontal bars, a group for each scenario, with a line at 1: the base. */
export function drawChart(report: Report): string {
  const groups = toGroups(report);
  const parts: string[] = [];
  let y = top;
  for (const group of groups) {
    parts.push(drawGroup(group, y));
    y += barHeight * group.bars.length + gap;
  }
  const line = toX(1).toFixed(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(y)}" viewBox="0 0 ${String(width)} ${String(y)}" font-family="sans-serif" font-size="11">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...parts,
    `<line x1="${line}" x2="${line}" y1="${String(top - 12)}" y2="${String(y - gap / 2)}" stroke="#444444" stroke-dasharray="3 3"/>`,
    `</svg>\n`,
  ].join("\n");
}

function toGroups({ scenarios, standings, starts }: Report): Group[] {
  return scenarios.map(({ name, title }) => ({
    label: `${name}  ${title}`,
    bars: [
      ...standings.map((one) => ({ ...one, ratio: one.ratioByCpu })),
      ...starts.map((one) => ({ ...one, ratio: one.ratioByTime })),
    ]
      .filter((one) => one.scenario === name)
      .map(({ contender, ratio }) => ({ name: contender, ratio })),
  }));
}

function drawGroup({ label, bars }: Group, y: number): string {
  return [
    `<text x="8" y="${String(y - 5)}" font-weight="bold" fill="#222222">${escape(label)}</text>`,
    ...bars.map((bar, index) => drawBar(bar, y + index * barHeight)),
  ].join("\n");
}

function drawBar({ name, ratio }: Group["bars"][number], y: number): string {
  const length = Math.max(0, toX(Math.min(ratio, longest)) - left);
  const textY = String(y + barHeight - 3);
  return [
    `<text x="${String(left - 6)}" y="${textY}" text-anchor="end" fill="#222222">${escape(name)}</text>`,
    `<rect x="${String(left)}" y="${String(y + 1)}" width="${length.toFixed(1)}" height="${String(barHeight - 3)}" fill="${colorOf(name)}"/>`,
    `<text x="${(left + length + 4).toFixed(1)}" y="${textY}" fill="#222222">${ratio.toFixed(2)}</text>`,
  ].join("\n");
}

function toX(ratio: number): number {
  return left + (ratio / longest) * (width - left - right);
}

function colorOf(name: string): string {
  if (name === "fastidious") return "#0a7f64";
  return name.startsWith("raw") ? "#8a8f98" : "#a9c4e4";
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
