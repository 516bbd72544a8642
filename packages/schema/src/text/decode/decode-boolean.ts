const words: ReadonlyMap<string, boolean> = new Map([
  ["1", true],
  ["true", true],
  ["on", true],
  ["yes", true],
  ["y", true],
  ["t", true],
  ["0", false],
  ["false", false],
  ["off", false],
  ["no", false],
  ["n", false],
  ["f", false],
]);

/** Decodes the words that FastAPI takes for a boolean, in any case; other text is handed back. */
export function decodeBoolean(text: string): boolean | string {
  return words.get(text) ?? words.get(text.toLowerCase()) ?? text;
}
