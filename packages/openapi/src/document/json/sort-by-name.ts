/** The same members in the order of their names. By code units, not the machine's language: the same document everywhere. */
export function sortByName<Part>(parts: Readonly<Record<string, Part>>): Record<string, Part> {
  // Texts are compared so without a function of ours, which would be called for each pair.
  const names = Object.keys(parts).toSorted();
  // Each is a name of `parts`.
  return Object.fromEntries(names.map((name) => [name, parts[name] as Part]));
}
