/**
 * An object of parts by status code. A code is an index to V8, which makes room for every index below the highest: 5.3 KB
 * and 8.6 µs for an object with a 200 and a 422. Once there was one far above the others it keeps a table: 0.3 KB, 0.6 µs.
 */
export function toObjectByStatus<Part>(parts: ReadonlyMap<string, Part>): Record<string, Part> {
  const object: Record<string, Part | undefined> = { 5000: undefined };
  delete object["5000"];
  for (const [status, part] of parts) object[status] = part;
  // All that is left in it are parts.
  return object as Record<string, Part>;
}
