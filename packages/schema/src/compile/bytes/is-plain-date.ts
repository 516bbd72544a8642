const native: { readonly [Name in "toJSON" | "toISOString" | "getTime"]: unknown } = Date.prototype;
const { toJSON, toISOString, getTime } = native;
const toPrimitive: unknown = Date.prototype[Symbol.toPrimitive];

/** Somebody may have replaced them before this module was loaded. */
const areNative = [toJSON, toISOString, getTime].every(
  (method) =>
    typeof method === "function" &&
    Function.prototype.toString.call(method).includes("[native code]"),
);

/** Whether the engine's own methods are all there is to say about how a date is written. */
export function isPlainDate(date: Date): boolean {
  return (
    date.toJSON === toJSON &&
    date.toISOString === toISOString &&
    date.getTime === getTime &&
    date[Symbol.toPrimitive] === toPrimitive &&
    areNative
  );
}
