/** Options without those that were given as `undefined`, so that they cover nothing. */
export function definedOnly<Options extends object>(options: Options): Partial<Options> {
  // Proof: some of the options' own entries.
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as Partial<Options>;
}
