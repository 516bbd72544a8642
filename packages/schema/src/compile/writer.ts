/**
 * Writes a value at a position of the scratch buffer and gives the position behind it; or says that the value
 * is a {@link misfit} or {@link absent}, and then what stands behind the position does not matter.
 *
 * Each writer looks to the room that it needs, but for 64 bytes: those are always there.
 *
 * @throws {Doubt} Where only Zod can say. Any other error means the same.
 */
export type Writer = (value: unknown, at: number) => number;

/** The value does not fit, and Zod will find so too. */
export const misfit = -1;

/** The value fits and JSON has no text for it, as for `undefined`. */
export const absent = -2;
