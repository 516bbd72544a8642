/** Names that a class of middleware does not know, which only get past the compiler in plain JavaScript. */
export function problemsOfNames(options: object, known: Readonly<Record<string, true>>): string[] {
  return Object.keys(options)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => `"${name}" is no option here. It takes ${Object.keys(known).join(", ")}.`);
}
