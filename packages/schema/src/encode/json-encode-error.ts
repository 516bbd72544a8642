/** A value that JSON cannot carry. */
export class JSONEncodeError extends Error {
  override readonly name: string = "JSONEncodeError";
  readonly code: string = "JSON_ENCODE";
  /** The way to the value: `["items", 0, "price"]`. */
  readonly path: readonly (string | number)[];

  constructor(path: readonly (string | number)[], problem: string) {
    super(`${path.length === 0 ? "The value" : `Field "${path.join(".")}"`} ${problem}`);
    this.path = path;
  }
}
