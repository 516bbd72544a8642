/** The names that a path leads through, and whether it ends with a slash. */
export interface FileNames {
  readonly names: readonly string[];
  readonly isFolder: boolean;
}

// RFC 3986 section 2.3: letters, digits and -._~ mean the same encoded and not. Whoever compares paths before a file is
// served would see another path than the file system does.
const needlesslyEncoded = /%(?:2[DE]|3[0-9]|[46][1-9A-F]|[57][0-9A]|5F|7E)/i;
// Separators on some system, drives and streams of Windows, and what no name should hold.
// oxlint-disable-next-line no-control-regex -- these are meant
const neverInNames = /[/\\:\u0000-\u001f\u007f]/;

/**
 * Takes a path apart into names of files, each decoded once.
 *
 * @param path - Still percent-encoded, beginning with "/".
 * @returns `undefined` where no file may have this path: it holds empty or dot segments, separators or colons within a
 *   segment, or encodes what needs no encoding.
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
  if (segment === "" || needlesslyEncoded.test(segment)) return undefined;
  try {
    const name = decodeURIComponent(segment);
    return neverInNames.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}

function isHidden(name: string, dotFiles: boolean): boolean {
  return name === "." || name === ".." || (!dotFiles && name.startsWith("."));
}
