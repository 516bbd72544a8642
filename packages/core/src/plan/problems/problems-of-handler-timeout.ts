/** The most that a timer waits: more would be over at once. */
const longest = 2_147_483_647;

/** What is wrong with a time limit: NaN, for one, would be over at once. */
export function problemsOfHandlerTimeout(handlerTimeout: unknown): string[] {
  if (handlerTimeout === null) return [];
  const isTime =
    typeof handlerTimeout === "number" &&
    Number.isInteger(handlerTimeout) &&
    handlerTimeout > 0 &&
    handlerTimeout <= longest;
  if (isTime) return [];
  return [
    `handlerTimeout is ${describe(handlerTimeout)}. Write milliseconds from 1 to ${longest}, such as 30_000, or null for no limit.`,
  ];
}

function describe(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? JSON.stringify(value) : `a ${typeof value}`;
}
