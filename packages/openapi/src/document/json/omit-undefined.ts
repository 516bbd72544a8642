/** An object without the members that are undefined: documents are plain JSON data. */
export type Defined<Value> = {
  readonly [Name in keyof Value]: Exclude<Value[Name], undefined>;
};

/** Leaves out what is undefined: `{ a: 1, b: undefined }` → `{ a: 1 }`. The order stays. */
export function omitUndefined<Value extends object>(value: Value): Partial<Defined<Value>> {
  const defined = Object.entries(value).filter(([, member]) => member !== undefined);
  // The members are those of `value`, and none of them is undefined.
  return Object.fromEntries(defined) as Partial<Defined<Value>>;
}
