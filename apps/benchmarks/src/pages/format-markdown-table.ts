/**
 * Writes rows as a Markdown table, the first of them its head, padded as a formatter would.
 *
 * `[["", "raw"], ["S1", "1.00"]]` → `"|     | raw  |\n| --- | ---- |\n| S1  | 1.00 |"`
 */
export function formatMarkdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows;
  const widths = head.map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const toLine = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [head, rule, ...rest].map(toLine).join("\n");
}
