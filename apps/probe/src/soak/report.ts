/** One figure, with what it may be. */
export interface Row {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  /** The most that is allowed; the least where `isLeast` says so. */
  readonly bound: number;
  readonly isLeast?: boolean;
}

/** What was left out, and what it needs. */
export interface LeftOut {
  readonly what: string;
  readonly needs: string;
}

/** How large a soak is. */
export interface Scale {
  /** A few minutes in place of half an hour. */
  readonly isQuick: boolean;
}

/** A group of figures. It starts the servers that it needs, and ends them. */
export interface Check {
  readonly name: string;
  run(scale: Scale): Promise<readonly (Row | LeftOut)[]>;
}

/** Whether a figure is within its bound. */
export function passes(row: Row | LeftOut): boolean {
  if (!("bound" in row)) return true;
  return row.isLeast === true ? row.measured >= row.bound : row.measured <= row.bound;
}

/** A figure as a line of the table. */
export function formatRow(row: Row | LeftOut): string {
  if (!("bound" in row)) return `  -     ${row.what.padEnd(62)} left out: needs ${row.needs}`;
  const sign = row.isLeast === true ? ">=" : "<=";
  const measured = `${formatNumber(row.measured)} ${row.unit}`;
  const verdict = passes(row) ? "ok  " : "MISS";
  return `  ${verdict}  ${row.what.padEnd(62)} ${measured.padStart(14)}  ${sign} ${row.bound} ${row.unit}`;
}

function formatNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
