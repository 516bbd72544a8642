/** Something that an application can have more or less of. */
export interface Dimension {
  readonly name: string;
  readonly sizes: readonly number[];
  /** The most that the fitted exponent may be: near 0 is flat, near 1 linear. */
  readonly mostExponent: number;
  /** Whether what it costs without any is taken off before the exponent is fitted. */
  readonly isAdded: boolean;
  /** Makes what is measured: called once, it does the work once. */
  readonly prepare: (size: number) => Promise<() => Promise<void> | void>;
}
