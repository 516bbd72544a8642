/** The same members in the order of their names. By code units, not the machine's language: the same document everywhere. */
export function sortByName<Part>(parts: Readonly<Record<string, Part>>): Record<string, Part> {
  const entries = Object.entries(parts);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
