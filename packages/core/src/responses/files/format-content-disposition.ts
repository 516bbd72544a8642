/** Whether a browser saves a file or shows it. */
export type ContentDispositionType = "attachment" | "inline";

// Quotes, backslashes and percent signs are read in different ways by different clients (RFC 6266 appendix D).
const unsafeInFallback = /[^A-Za-z0-9 !#$&'()+,\-.;=@[\]^_`{}~]/gu;
// What encodeURIComponent leaves and RFC 8187 does not allow.
const leftOver = /['()*]/g;

/**
 * A `content-disposition` with a file's name: in ASCII, and in UTF-8 beside it where that says more. Folders and control
 * characters are taken out of the name; a client that saves a file would have to do so.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6266
 */
export function formatContentDisposition(type: ContentDispositionType, filename: string): string {
  const name = toBareName(filename);
  if (name === "") return type;
  const fallback = toFallback(name);
  const plain = `${type}; filename="${fallback}"`;
  return fallback === name ? plain : `${plain}; filename*=UTF-8''${encode(name)}`;
}

function toBareName(filename: string): string {
  const bare = filename.replace(/^.*[/\\]/s, "").replaceAll(/\p{Cc}/gu, "");
  // A lone surrogate has no UTF-8 form.
  return isFolder(bare) ? "" : bare.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}

function toFallback(name: string): string {
  const fallback = withoutMarks(name).replaceAll(unsafeInFallback, "_");
  // Nothing but marks, or a sign that is two dots when it is taken apart.
  return fallback === "" || isFolder(fallback) ? "_" : fallback;
}

function isFolder(name: string): boolean {
  return name === "." || name === "..";
}

/** "é" is "e" to those who can't read it. */
function withoutMarks(name: string): string {
  return name.normalize("NFKD").replaceAll(/\p{Mark}/gu, "");
}

function encode(name: string): string {
  return encodeURIComponent(name).replaceAll(
    leftOver,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
