/**
 * Leaves out the first segments of a path: `cutPath("/api/v1/items", 2)` is "/items". The path is cut as it was sent, at the
 * slashes that were matched, so that no encoding can shift the cut.
 */
export function cutPath(path: string, segments: number): string {
  let at = 0;
  for (let left = segments; left > 0 && at !== -1; left -= 1) at = path.indexOf("/", at + 1);
  return at === -1 ? "/" : path.slice(at);
}
