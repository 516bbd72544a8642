/** The bounds of `limit`, in the query of `/items/{item_id}`. */
export const Limit = { least: 1, most: 100, usual: 10 } as const;

/** The largest request body that a contender reads, in bytes. */
export const bodyLimit: number = 1_048_576;
