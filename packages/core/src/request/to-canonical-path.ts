/**
 * Writes a path in the one way in which everything sees it, whoever guards it and whoever matches it: "%61dmin" is
 * "admin", "%2e%2e" is "..", and "%2f" is "%2F", which stays apart from "/". What is no percent-encoding stays as it is.
 *
 * `toCanonicalPath("/%61/%2fb")` → "/a/%2Fb"
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2
 */
export function toCanonicalPath(path: string): string {
  // Few paths have any: 5 ns for the others. Of a broken one no proper one must be made: "/%2%356".
  if (!path.includes("%") || broken.test(path)) return path;
  return path.replaceAll(encoded, toCanonical);
}

const broken = /%(?![0-9A-Fa-f]{2})/;
const encoded = /%[0-9A-Fa-f]{2}/g;
// RFC 3986 section 2.3: these mean the same whether they are encoded or not.
const unreserved = /[A-Za-z0-9\-._~]/;

function toCanonical(triplet: string): string {
  const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
  return unreserved.test(character) ? character : triplet.toUpperCase();
}
