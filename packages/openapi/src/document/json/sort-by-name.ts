/**
 * The members of some objects in the order of their names; of one name, the last one's. By code units, not the machine's
 * language: the same document everywhere.
 */
export function sortByName<Part>(
  ...groups: readonly Readonly<Record<string, Part>>[]
): Record<string, Part> {
  const parts = new Map(groups.flatMap((group) => Object.entries(group)));
  // Texts are compared so without a function of ours, which would be called for each pair.
  const names = [...parts.keys()].toSorted();
  // Each is a name of `parts`.
  return Object.fromEntries(names.map((name) => [name, parts.get(name) as Part]));
}
