/** What headers may be given as: a record, pairs, or anything that iterates pairs, such as the web's `Headers`. */
export type HeadersInput = Readonly<Record<string, string>> | Iterable<readonly [string, string]>;

// RFC 9110 section 5.1: a field name is a token.
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// RFC 9110 section 5.5, and Latin-1 because HTTP/1.1 has no other encoding for header values.
const fieldValue = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;
const plainValue = /^[\t\u0020-\u007e]*$/;

/**
 * A response's headers: names in any case, several values a name kept apart, order kept. `set` replaces, `append` adds.
 *
 * Unlike the web's `Headers`, a name or value that can't go on the wire is refused where it is set, with an error that
 * names the header.
 */
export class ResponseHeaders implements Iterable<[string, string]> {
  // Name, value, name, value: what an edge hands to its socket without another copy.
  private readonly flat: string[] = [];
  private hasLatin1 = false;

  constructor(headers: HeadersInput = []) {
    const pairs = Symbol.iterator in headers ? headers : Object.entries(headers);
    for (const [name, value] of pairs) this.append(name, value);
  }

  /** The first value of this name; all values of `set-cookie` come from {@link getSetCookie}. */
  get(name: string): string | null {
    const at = this.find(name.toLowerCase(), 0);
    return at === -1 ? null : (this.flat[at + 1] ?? null);
  }

  /** Whether there is a value of this name. */
  has(name: string): boolean {
    return this.find(name.toLowerCase(), 0) !== -1;
  }

  /**
   * Replaces every value of this name by one.
   *
   * @throws {TypeError} When the name is no token, or the value holds CR, LF, NUL or a character beyond Latin-1.
   */
  set(name: string, value: string): void {
    const lower = toFieldName(name);
    this.check(lower, value);
    this.remove(lower);
    this.flat.push(lower, value);
  }

  /**
   * Adds a value beside those of the same name.
   *
   * @throws {TypeError} As {@link set} does.
   */
  append(name: string, value: string): void {
    const lower = toFieldName(name);
    this.check(lower, value);
    this.flat.push(lower, value);
  }

  /** Sets the value unless the name has one already. */
  setDefault(name: string, value: string): void {
    if (!this.has(name)) this.set(name, value);
  }

  /** Says that the response depends on a header of the request, beside those that `vary` names already. */
  appendVary(name: string): void {
    const named = [...this].flatMap(([field, value]) =>
      field === "vary" ? value.split(",").map((part) => part.trim()) : [],
    );
    const isNamed = named.some((one) => one === "*" || one.toLowerCase() === name.toLowerCase());
    if (!isNamed) this.set("vary", [...named, name].join(", "));
  }

  /** Removes every value of this name. */
  delete(name: string): void {
    this.remove(name.toLowerCase());
  }

  /** All `set-cookie` values, in order. */
  getSetCookie(): string[] {
    return [...this].flatMap(([name, value]) => (name === "set-cookie" ? [value] : []));
  }

  /** Takes over another's headers: same-named ones are replaced, `set-cookie` lines accumulate. */
  merge(other: ResponseHeaders): void {
    for (const [name] of other) if (name !== "set-cookie") this.remove(name);
    for (const [name, value] of other) this.flat.push(name, value);
    this.hasLatin1 ||= other.hasLatin1;
  }

  *[Symbol.iterator](): Generator<[string, string]> {
    for (let at = 0; at < this.flat.length; at += 2) {
      yield [this.flat[at] ?? "", this.flat[at + 1] ?? ""];
    }
  }

  /** Name, value, name, value, in order: a copy that an edge may add to. */
  toFlatPairs(): string[] {
    return this.flat.slice();
  }

  /** Whether a value was set that is not plain ASCII, so that it matters in which encoding the head is sent. */
  get isBeyondASCII(): boolean {
    return this.hasLatin1;
  }

  private check(name: string, value: string): void {
    if (plainValue.test(value)) return;
    checkFieldValue(name, value);
    this.hasLatin1 = true;
  }

  private find(lower: string, from: number): number {
    for (let at = from; at < this.flat.length; at += 2) if (this.flat[at] === lower) return at;
    return -1;
  }

  private remove(lower: string): void {
    for (let at = this.find(lower, 0); at !== -1; at = this.find(lower, at)) {
      this.flat.splice(at, 2);
    }
  }
}

function toFieldName(name: string): string {
  if (!token.test(name)) {
    throw new TypeError(
      `Header name ${JSON.stringify(name)}: expected a token (RFC 9110 5.1) such as "x-request-id".`,
    );
  }
  return name.toLowerCase();
}

function checkFieldValue(name: string, value: string): void {
  if (fieldValue.test(value)) return;
  throw new TypeError(
    `Header "${name}": expected a value of Latin-1 characters without control characters. Encode it first, for example with encodeURIComponent().`,
  );
}
