/** Whether a value must be awaited: a promise of ours, or anything with a `then` such as a query builder's. */
export function isPromise<Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> {
  if (typeof value !== "object" || value === null) return false;
  // Proof: any object may be asked for a name, and gives undefined or what stands there. Bun takes longer over `in`.
  return typeof (value as { readonly then?: unknown }).then === "function";
}
