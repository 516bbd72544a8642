/** The keys that stand in either object, each once. */
export function keysOfBoth(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}
