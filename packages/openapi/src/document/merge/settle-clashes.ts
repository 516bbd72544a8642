import { isJSONObject } from "../json/is-json-object.ts";

/** Components of one kind by name. */
type Parts = Readonly<Record<string, unknown>>;

/**
 * Finds other names for components whose names mean something else in another document. Those that say the same in both
 * are one; those that point at one with another name are others too.
 *
 * @returns The new names by the old ones.
 */
export function settleClashes(
  base: Parts | undefined = {},
  added: Parts | undefined = {},
): ReadonlyMap<string, string> {
  const shared = Object.keys(added).filter((name) => Object.hasOwn(base, name));
  const differing = new Set(
    shared.filter((name) => JSON.stringify(base[name]) !== JSON.stringify(added[name])),
  );
  for (let before = -1; before !== differing.size;) {
    before = differing.size;
    for (const name of shared) {
      if (namesIn(added[name]).some((inner) => differing.has(inner))) differing.add(name);
    }
  }
  const taken = new Set([...Object.keys(base), ...Object.keys(added)]);
  return new Map([...differing].map((name) => [name, takeFree(name, taken)]));
}

function takeFree(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
  taken.add(name);
  return name;
}

function namesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (isJSONObject(part)) return Object.values(part).flatMap(namesIn);
  return typeof part === "string" && part.startsWith("#/components/")
    ? part.split("/").slice(-1)
    : [];
}
