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
  const line = String(lineNumber + 1);
  return { origin, label: `${functionName === "" ? "(anonymous)" : functionName}  ${origin}:${line}` };
}

function toOrigin(url: string): string {
  if (url.startsWith("node:")) return url;
  const installed = url.split("/node_modules/").at(-1);
  if (installed === undefined || installed === url) return url.split("/dist/").at(-1) ?? url;
  const ours = /^(?<name>@fastidious\/[^/]+|fastidious)\/dist\/(?<file>.*)\.js$/.exec(installed);
  if (ours !== null) return `${ours.groups?.["name"] ?? ""} ${ours.groups?.["file"] ?? ""}`;
  return /^(?:@[^/]+\/)?[^/]+/.exec(installed)?.[0] ?? installed;
}
