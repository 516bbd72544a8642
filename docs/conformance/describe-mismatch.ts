import type { Difference } from "./compare/difference.ts";
import type { Exchange } from "./recorded/exchange.ts";

/** Says where an exchange was answered otherwise, for a person: what was asked, and each difference. */
export function describeMismatch(
  exchange: Exchange,
  sample: string,
  differences: readonly Difference[],
): string {
  return [
    `${sample}, ${exchange.test}: ${exchange.method} ${exchange.path}`,
    ...differences.map(
      ({ at, expected, actual }) => `  ${at}: FastAPI ${show(expected)}, we ${show(actual)}`,
    ),
  ].join("\n");
}

function show(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
