/**
 * The way from one page of a site to another: from "/docs" to "/openapi.json" → "openapi.json". A proxy that serves the
 * application under a path of its own needs no telling then.
 *
 * @param from - The path of the page that holds the link.
 * @param to - The path that it leads to.
 */
export function toRelativeURL(from: string, to: string): string {
  const start = from.split("/").slice(1, -1);
  const target = to.split("/").slice(1);
  const folders = target.slice(0, -1);
  const differs = start.findIndex((segment, at) => segment !== folders[at]);
  const shared = differs === -1 ? start.length : differs;
  const rest = target.slice(shared).join("/");
  const up = "../".repeat(start.length - shared);
  // "./" keeps a first segment such as "a:b" from being read as a scheme, and an empty way from meaning this page.
  const needsDot = up === "" && /^$|^[^/]*:/.test(rest);
  return needsDot ? `./${rest}` : `${up}${rest}`;
}
