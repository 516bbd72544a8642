const beyondASCII = /[^ -~]/;
const noWords = /[^\p{L}\p{N}]+/u;
/** The same for most names: the other takes 8 ms to be compiled, and longer to look at a text. */
const noASCIIWords = /[^A-Za-z\d]+/;

/** Takes a name apart: "readItem2", "read_item2" and "/read/item2" → ["read", "item2"]. */
export function splitWords(name: string): string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .split(beyondASCII.test(name) ? noWords : noASCIIWords)
    .filter((word) => word !== "");
}

/** ["read", "item"] → "Read Item". */
export function toTitle(words: readonly string[]): string {
  return words.map(capitalize).join(" ");
}

/** ["read", "item"] → "readItem". */
export function toCamelCase(words: readonly string[]): string {
  return words
    .map((word, at) => (at === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : capitalize(word)))
    .join("");
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
