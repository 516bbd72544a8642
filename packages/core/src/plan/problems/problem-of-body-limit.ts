/** What is wrong with a body limit: NaN, for one, would be no limit at all. */
export function problemOfBodyLimit(bodyLimit: number): string | undefined {
  if (Number.isSafeInteger(bodyLimit) && bodyLimit >= 0) return undefined;
  return `bodyLimit is ${bodyLimit}. Write a number of bytes, such as 1_048_576.`;
}
