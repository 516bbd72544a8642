/** The last security release of each line that has one, in 2026; lines that are older or odd have none any more. */
const secure: Readonly<Record<string, readonly [minor: number, patch: number]>> = {
  20: [20, 2],
  22: [22, 2],
  24: [14, 1],
};
const newestKnown = 24;

/** What to say about a version of Node, if anything. */
export function adviseOnNode(version: string): string | undefined {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (major > newestKnown) return undefined;
  const least = secure[major];
  if (least === undefined) {
    return `Node ${version} gets no security releases any more. Run an even version from 22 on.`;
  }
  const [leastMinor, leastPatch] = least;
  if (minor > leastMinor || (minor === leastMinor && patch >= leastPatch)) return undefined;
  return `Node ${version} has known security holes. Run ${major}.${leastMinor}.${leastPatch} or later.`;
}
