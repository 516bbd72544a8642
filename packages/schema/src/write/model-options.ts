/** Fields to take or to leave: names, or a tree of them: `["id"]`, `{ owner: { name: true } }`. */
export type FieldPick = readonly string[] | FieldPickTree;

/** Picked fields by name: `true` is the field whole. */
export interface FieldPickTree {
  readonly [name: string]: true | FieldPick;
}

/** What of a response model is sent. */
export interface ModelOptions {
  /** Leaves out fields that the value did not have, whatever their default. */
  readonly excludeUnset?: boolean | undefined;
  /** Leaves out fields that equal their default. */
  readonly excludeDefaults?: boolean | undefined;
  /** Leaves out fields that are null, at every depth. */
  readonly excludeNone?: boolean | undefined;
  readonly include?: FieldPick | undefined;
  readonly exclude?: FieldPick | undefined;
}
