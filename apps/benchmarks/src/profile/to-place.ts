/** A function as V8 names it. */
interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

/** Where a function is from. */
export interface Place {
  /** The package, or for our own packages and this app the file: `node:http`, `zod`, `@fastidious/core run/decide-response`. */
  readonly origin: string;
  /** The function's name with its origin and line. */
  readonly label: string;
}

/** Tells where a function of a profile is from. */
export function toPlace({ functionName, url, lineNumber }: CallFrame): Place {
  // V8's own entries, such as "(garbage collector)" and "(program)", and native functions have no file.
  if (url === "") {
    const origin = functionName.startsWith("(") ? functionName : "native functions";
    return { origin, label: functionName };
  }
  const origin = toOrigin(url);
  const file = url.slice(url.lastIndexOf("/") + 1);
  const name = functionName === "" ? "(anonymous)" : functionName;
  // A whole package is an origin; a line number needs the file too.
  const where =
    url.includes("/node_modules/") && !origin.includes(" ") ? `${origin} ${file}` : origin;
  return { origin, label: `${name}  ${where}:${String(lineNumber + 1)}` };
}

function toOrigin(url: string): string {
  if (url.startsWith("node:")) return url;
  const installed = after(url, "/node_modules/");
  if (installed === null) return after(url, "/dist/") ?? url;
  const [, ours, file] = /^(@fastidious\/[^/]+|fastidious)\/dist\/(.*)\.js$/.exec(installed) ?? [];
  if (ours !== undefined && file !== undefined) return `${ours} ${file}`;
  const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(installed) ?? [];
  return name ?? installed;
}

/** What follows the last mark, or null without one. */
function after(text: string, mark: string): string | null {
  const at = text.lastIndexOf(mark);
  return at === -1 ? null : text.slice(at + mark.length);
}
