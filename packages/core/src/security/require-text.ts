/**
 * Tells plain JavaScript of an option that is missing, where it was left out.
 *
 * @param call - How it is written rightly.
 */
export function requireText(options: unknown, name: string, call: string): void {
  const held: unknown =
    typeof options === "object" && options !== null ? Reflect.get(options, name) : undefined;
  if (typeof held === "string" && held !== "") return;
  throw new TypeError(`${name} is missing. Write ${call}.`);
}
