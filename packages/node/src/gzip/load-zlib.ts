type Zlib = typeof import("node:zlib");

let loading: Promise<Zlib | undefined> | undefined;

/** Node's zlib, which Bun, Deno and some workers have too; `undefined` where there is none. */
export function loadZlib(): Promise<Zlib | undefined> {
  loading ??= import("node:zlib").catch(() => undefined);
  return loading;
}
