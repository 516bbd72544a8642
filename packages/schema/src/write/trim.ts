import type { Direction } from "../read/run/run.ts";
import type { FieldPickTree } from "./model-options.ts";

/**
 * Leaves out of fitted data what shall not be sent.
 *
 * @param data - What came out of the model.
 * @param given - What the handler gave at that place.
 * @param index - Which item of a list it is.
 */
export type Trim = (data: unknown, given: unknown, index?: number) => unknown;

/** What to leave out, at one place of a model. */
export interface TrimRules {
  readonly direction: Direction;
  readonly dropsUnset: boolean;
  readonly dropsDefaults: boolean;
  readonly dropsNone: boolean;
  readonly include: FieldPickTree | undefined;
  readonly exclude: FieldPickTree | undefined;
  /** Whether other schemas describe the same value, so that a name unknown here may be known there. */
  readonly isOneOfSeveral: boolean;
}
