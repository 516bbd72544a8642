/** An object without the members that are undefined: documents are plain JSON data. */
export type Defined<Value> = {
  readonly [Name in keyof Value]: Exclude<Value[Name], undefined>;
};

/** Leaves out what is undefined: `{ a: 1, b: undefined }` → `{ a: 1 }`. The order stays. */
export function omitUndefined<Value extends object>(value: Value): Partial<Defined<Value>> {
  const defined: Partial<Defined<Value>> = {};
  // The names are those of `value`: that is what `Object.keys` gives.
  for (const name of Object.keys(value) as (keyof Value)[]) {
    const member = value[name];
    // It is not undefined: that was asked.
    if (member !== undefined) defined[name] = member as Exclude<Value[keyof Value], undefined>;
  }
  return defined;
}
