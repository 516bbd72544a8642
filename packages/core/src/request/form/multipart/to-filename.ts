// Control characters of ASCII and Latin-1.
// oxlint-disable-next-line no-control-regex -- they are what is taken away
const controls = /[\u0000-\u001F\u007F-\u009F]/g;

/** What is left of a file's name when it can lead nowhere: its last part by either separator, without control characters. */
export function toFilename(sent: string): string {
  const text = sent.replaceAll(controls, "");
  const last = text.slice(Math.max(text.lastIndexOf("/"), text.lastIndexOf("\\")) + 1);
  return last === "." || last === ".." ? "" : last;
}
