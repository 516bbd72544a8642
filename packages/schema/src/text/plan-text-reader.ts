import { addIssues } from "../read/add-issues.ts";
import type { MaybePromise, ReadResult } from "../read/issue.ts";
import { planRun } from "../read/plan-run.ts";
import { checkOneZod } from "../schema/check-one-zod.ts";
import { shapeOf } from "../schema/object-schema.ts";
import type { ObjectSchema } from "../schema/schema.ts";
import { checkWireNames } from "./check-wire-names.ts";
import { planTextField, type TextField, type TextFieldPlan } from "./plan-text-field.ts";
import { planRename } from "./plan-rename.ts";
import { planUndeclared, undeclaredOf } from "./plan-undeclared.ts";
import type { TextValues } from "./text-values.ts";

/** Reads one slot of texts (path, query, headers, cookies) by one object schema. */
export interface TextReader {
  readonly fields: readonly TextField[];
  /** Whether undeclared keys matter to the schema (strict, loose, catchall) and must be handed over. */
  readonly keepsUndeclared: boolean;
  read(values: TextValues): MaybePromise<ReadResult>;
}

/**
 * Makes an object schema ready to read texts. Issues name fields as the wire does.
 *
 * @param toWireName - How the slot writes a field's name: for headers `user_agent` → `user-agent`.
 * @throws {SchemaError} When a field is of a type that text cannot hold, or two have one wire name.
 */
export function planTextReader(
  schema: ObjectSchema,
  toWireName: (name: string) => string,
): TextReader {
  checkOneZod(schema);
  const fields = Object.entries(shapeOf(schema)).map(([name, field]) =>
    planTextField(name, field, toWireName),
  );
  checkWireNames(fields);
  const run = planRun(schema);
  const collect = planCollect(fields);
  const rename = planRename(fields);
  const undeclared = undeclaredOf(schema);
  if (undeclared === "drop") {
    return { fields, keepsUndeclared: false, read: (values) => rename(run(collect(values))) };
  }
  const gather = planUndeclared(fields, undeclared);
  return {
    fields,
    keepsUndeclared: true,
    read: (values) => {
      const input = collect(values);
      const refused = gather(values, input);
      return refused.length === 0 ? rename(run(input)) : addIssues(rename(run(input)), refused);
    },
  };
}

type Input = Record<string, unknown>;

/** Takes the declared fields from what the wire gave, in their order. Absent fields stay absent. */
function planCollect(fields: readonly TextFieldPlan[]): (values: TextValues) => Input {
  // A field named "constructor" must not be found in every object.
  const needsBareObject = fields.some(({ name }) => name in Object.prototype);
  return (values) => {
    const input: Input = needsBareObject ? Object.create(null) : {};
    for (const field of fields) {
      const given = values[field.wireName];
      if (typeof given === "string" || (Array.isArray(given) && given.length > 0)) {
        input[field.name] = field.take(given);
      }
    }
    return input;
  };
}
