/**
 * Writes data as JSON for a `<script type="application/json">`. Nothing in it can end the element or open a comment:
 * `<`, `>` and `&` stand as escapes, and so do the line separators that older JavaScript takes for line ends.
 */
export function toJSONIsland(data: unknown): string {
  return JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
