/** A request's headers, names in any case. Values of one name are joined with ", " as RFC 9110 section 5.3 allows. */
export interface RequestHeaders extends Iterable<[string, string]> {
  get(name: string): string | null;
  has(name: string): boolean;
}
