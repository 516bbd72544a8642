/**
 * Writes one line of CSV, its end included. Cells that hold a comma, a quote or a line break are quoted.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function formatCSVRow(cells: readonly (string | number)[]): string {
  return `${cells.map(formatCell).join(",")}\r\n`;
}

function formatCell(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
