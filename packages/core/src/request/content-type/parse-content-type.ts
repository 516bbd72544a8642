/** A content type in its parts. */
export interface ContentType {
  /** In lower case, without parameters. */
  readonly type: string;
  /** By their names in lower case, the values without their quotes. */
  readonly parameters: ReadonlyMap<string, string>;
}

const essence = /[\t ]*([!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+)[\t ]*/y;

// Each goes on where the one before it ended, and nothing in them can be matched in two ways: time grows with length only.
// Boundaries are often written without the quotes that their ":" or "=" needs; no reader takes these for something else.
const parameter = /;[\t ]*(?:([!#$%&'*+.^_`|~\w-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+)))?[\t ]*/y;

/**
 * Reads a content type by RFC 9110 section 8.3.1.
 *
 * @returns `undefined` for what is none, and where a parameter stands twice and says two things: who is in front may have
 *   read the other.
 */
export function parseContentType(text: string): ContentType | undefined {
  essence.lastIndex = 0;
  const type = essence.exec(text)?.[1]?.toLowerCase();
  if (type === undefined) return undefined;
  const parameters = new Map<string, string>();
  for (let at = essence.lastIndex; at < text.length; at = parameter.lastIndex) {
    parameter.lastIndex = at;
    const found = parameter.exec(text);
    if (found === null || !keep(found, parameters)) return undefined;
  }
  return { type, parameters };
}

/** @returns Whether it says the same as what was kept before. */
function keep([, name, quoted, plain = ""]: RegExpExecArray, all: Map<string, string>): boolean {
  if (name === undefined) return true;
  const key = name.toLowerCase();
  const value = quoted === undefined ? plain : quoted.replaceAll(/\\(.)/g, "$1");
  const before = all.get(key);
  all.set(key, value);
  return before === undefined || before === value;
}
