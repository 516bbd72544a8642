/** How much may be written before the limit is looked at again. The buffer keeps 4 KiB beyond its limit. */
const largestStep = 1024;

/**
 * The body of a writer being generated. Three names stand in every body: `p` is the position, `s` the scratch buffer,
 * `d` the view of its bytes. Constants bear numbers: `k0`, `k1`, ...
 *
 * Literal JSON is held back until something else is written, so that `"},{"` becomes one run of bytes.
 */
export class Code {
  readonly #lines: string[] = [];
  readonly #constants = new Map<unknown, string>();
  #names = 0;
  #literal = "";
  #step = 0;

  /** A name that stands nowhere else. */
  name(): string {
    this.#names += 1;
    return `v${this.#names}`;
  }

  /** The name by which the code finds a value. */
  constant(value: unknown): string {
    const known = this.#constants.get(value);
    if (known !== undefined) return known;
    const name = `k${this.#constants.size}`;
    this.#constants.set(value, name);
    return name;
  }

  /** A statement that writes nothing. */
  say(statement: string): void {
    this.#lines.push(statement);
  }

  /** Leaves the function when a condition holds. */
  refuseIf(condition: string): void {
    this.say(`if (${condition}) return -1;`);
  }

  /** JSON that is always the same. */
  literal(json: string): void {
    this.#literal += json;
  }

  /** Whether what is held back ends in a comma, which is then taken away. */
  takeComma(): boolean {
    if (!this.#literal.endsWith(",")) return false;
    this.#literal = this.#literal.slice(0, -1);
    return true;
  }

  /** One of two ways to go on. */
  choose(condition: string, whenTrue: () => void, whenFalse: () => void): void {
    this.flush();
    const before = this.#step;
    this.say(`if (${condition}) {`);
    whenTrue();
    this.flush();
    const afterTrue = this.#step;
    this.#step = before;
    this.say("} else {");
    whenFalse();
    this.flush();
    this.say("}");
    this.#step = Math.max(this.#step, afterTrue);
  }

  /** Writes what is held back. */
  flush(): void {
    const bytes = new TextEncoder().encode(this.#literal);
    this.#literal = "";
    if (bytes.length === 0) return;
    if (bytes.length > 64) {
      this.write(`p = writeBytes(${this.constant(bytes)}, p);`);
      return;
    }
    this.say(`${storesOf(bytes).join(" ")} p += ${bytes.length};`);
    this.#advance(bytes.length);
  }

  /** A statement that writes up to 64 bytes without looking at the limit, or more with. */
  write(statement: string): void {
    this.flush();
    this.say(`${statement} d = s.view;`);
    this.#advance(64);
  }

  /** Looks at the limit. */
  makeRoom(): void {
    this.flush();
    this.say("if (p > s.limit) { s.grow(p, 0); d = s.view; }");
    this.#step = 0;
  }

  #advance(bytes: number): void {
    this.#step += bytes;
    if (this.#step > largestStep) this.makeRoom();
  }

  /** The function that was generated. It finds all that it names among its arguments, and nothing elsewhere. */
  compile(surroundings: Readonly<Record<string, unknown>>): unknown {
    const names = [...Object.keys(surroundings), ...this.#constants.values()];
    const values = [...Object.values(surroundings), ...this.#constants.keys()];
    const body = `"use strict"; return function write(v0, p) { let d = s.view;\n${this.#lines.join("\n")}\nreturn p; };`;
    // The one place that generates code. What goes into it is this folder's own text, numbers, and strings of the
    // schema as JSON.stringify quotes them; everything else is handed over as a constant.
    // oxlint-disable-next-line no-implied-eval, no-new-func
    const make: unknown = new Function(...names, body);
    if (typeof make !== "function") throw new TypeError("no function was generated");
    return make(...values);
  }
}

/** Four bytes a store take a fifth of the time of single ones. What the last one writes too much is written over. */
function storesOf(bytes: Uint8Array): string[] {
  const padded = new DataView(new ArrayBuffer(bytes.length + 3));
  for (const [index, byte] of bytes.entries()) padded.setUint8(index, byte);
  const stores: string[] = [];
  for (let index = 0; index < bytes.length; index += 4)
    stores.push(`d.setInt32(p + ${index}, ${padded.getInt32(index, true)}, true);`);
  return stores;
}
