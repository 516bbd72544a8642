/** The names that a path leads through, and whether it ends with a slash. */
export interface FileNames {
  readonly names: readonly string[];
  readonly isFolder: boolean;
}

// Separators on some system, drives and streams of Windows, and what no name should hold.
// oxlint-disable-next-line no-control-regex -- these are meant
const neverInNames = /[/\\:\u0000-\u001f\u007f]/;

/**
 * Takes a path apart into names of files, each decoded once.
 *
 * @param path - A request's, or what is left of it behind a mount: in its one spelling, with no encoding that is broken, as no
 *   route is found for such a path.
 * @returns `undefined` where no file may have this path: it holds empty or dot segments, or separators or colons within a
 *   segment.
 */
export function toNames(
  path: string,
  { dotFiles }: { readonly dotFiles: boolean },
): FileNames | undefined {
  const segments = path.split("/").slice(1);
  const isFolder = segments.at(-1) === "";
  const names = (isFolder ? segments.slice(0, -1) : segments).map(toName);
  const isServable = names.every((name) => name !== undefined && !isHidden(name, dotFiles));
  // Proof: every name is there.
  return isServable ? { names: names as string[], isFolder } : undefined;
}

function toName(segment: string): string | undefined {
  const name = decodeURIComponent(segment);
  return name === "" || neverInNames.test(name) ? undefined : name;
}

function isHidden(name: string, dotFiles: boolean): boolean {
  return name === "." || name === ".." || (!dotFiles && name.startsWith("."));
}
