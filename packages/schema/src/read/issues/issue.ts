/** One thing that is wrong with a value, in the shape FastAPI gives to its clients. */
export interface Issue {
  /** `missing`, `extra_forbidden`, or Zod's own code. */
  readonly type: string;
  /** The way to the value, from where reading began: `["tags", 0]`. */
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  /** The value that is wrong. Callers decide whether anyone may see it. */
  readonly input?: unknown;
}

/** What reading came to: the value, or everything that is wrong with it. */
export type ReadResult =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly issues: readonly Issue[] };

/** A value, or the promise of it where something asynchronous was met. */
export type MaybePromise<Value> = Value | Promise<Value>;
