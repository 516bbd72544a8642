import type { ObjectSchemaV3, Shape } from "./schema.ts";

/** What runs a Zod 3 schema, as each of them has it. */
export interface ParserV3 {
  safeParse(value: unknown, options?: ParsingV3): ParsedV3;
  safeParseAsync(value: unknown, options?: ParsingV3): Promise<ParsedV3>;
}

interface ParsingV3 {
  /** Where the value stands. */
  readonly path: (string | number)[];
}

/** What parsing by a Zod 3 schema gives. */
export type ParsedV3 =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly IssueV3[] } };

interface IssueV3 {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Fields<Value> = readonly (readonly [name: string, value: Value])[];

/**
 * Makes an object schema of Zod 3's fields: for all that reads by it or documents it, what `z.object(shape)` of "zod/v3" is. To
 * load that module would take 7 ms and 1 MB of every start, those without any schema of Zod 3 too.
 *
 * @param shape - Of Zod 3's schemas only.
 */
export function toObjectV3(shape: Shape): ObjectSchemaV3 {
  // `SchemaV3`, which each field was seen to be, stands for Zod 3's own class.
  const fields = Object.entries(shape) as unknown as Fields<ParserV3>;
  const catchall = { _def: { typeName: "ZodNever" } };
  const schema: ObjectSchemaV3 & ParserV3 = {
    _def: { typeName: "ZodObject", unknownKeys: "strip", shape: () => shape, catchall },
    shape,
    safeParse: (value) => {
      if (!isObject(value)) return refuse(value);
      const parsed = fields.map(
        ([name, field]) => [name, field.safeParse(value[name], { path: [name] })] as const,
      );
      return combine(value, parsed);
    },
    safeParseAsync: async (value) => {
      if (!isObject(value)) return refuse(value);
      const parsing = fields.map(
        async ([name, field]) =>
          [name, await field.safeParseAsync(value[name], { path: [name] })] as const,
      );
      return combine(value, await Promise.all(parsing));
    },
    // What Zod 3 has for the compiler only.
    _input: undefined,
    _output: undefined,
    _type: undefined,
  };
  return schema;
}

function combine(value: object, parsed: Fields<ParsedV3>): ParsedV3 {
  const issues = parsed.flatMap(([, field]) => (field.success ? [] : field.error.issues));
  if (issues.length > 0) return { success: false, error: { issues } };
  const data = parsed.map(([name, field]) => [name, field.success ? field.data : undefined]);
  const given = data.filter(([name, field]) => field !== undefined || String(name) in value);
  return { success: true, data: Object.fromEntries(given) };
}

function refuse(value: unknown): ParsedV3 {
  const message = value === undefined ? "Required" : `Expected object, received ${nameOf(value)}`;
  return { success: false, error: { issues: [{ code: "invalid_type", path: [], message }] } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return nameOf(value) === "object";
}

/** What Zod 3 calls the values that JSON and forms hold. */
function nameOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
