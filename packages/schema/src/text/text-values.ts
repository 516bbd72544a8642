/** Texts by wire name, as a path, a query, headers or cookies bring them. */
export interface TextValues {
  readonly [wireName: string]: string | readonly string[] | undefined;
}
