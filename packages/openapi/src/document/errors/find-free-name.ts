import type { Components } from "../described-schema.ts";

/** A component's name, with a number where the application has one of that name: its names stay its own. */
export function findFreeName(wanted: string, taken: Components): string {
  let name = wanted;
  for (let count = 2; Object.hasOwn(taken, name); count += 1) name = `${wanted}${count}`;
  return name;
}
