import { addIssues } from "../read/issues/add-issues.ts";
import type { Issue, MaybePromise, ReadResult } from "../read/issues/issue.ts";
import { planRun } from "../read/run/plan-run.ts";
import { checkOneZod } from "../schema/check-one-zod.ts";
import { shapeOf } from "../schema/object-schema.ts";
import type { ObjectSchema, Schema } from "../schema/schema.ts";
import { viewOf } from "../schema/views/view-of.ts";
import { checkWireNames } from "./check-wire-names.ts";
import { type Input, planCollect } from "./fields/plan-collect.ts";
import { type DeepFieldPlan, planDeepField } from "./fields/plan-deep-field.ts";
import { planRename } from "./fields/plan-rename.ts";
import { planStyle } from "./fields/plan-style.ts";
import { planTextField, type TextField, type TextFieldPlan } from "./fields/plan-text-field.ts";
import { planUndeclared, undeclaredOf } from "./plan-undeclared.ts";
import type { TextValues } from "./text-values.ts";

/** Reads one slot of texts (path, query, headers, cookies) by one object schema. */
export interface TextReader {
  readonly fields: readonly TextField[];
  /** Whether undeclared keys matter to the schema (strict, loose, catchall) and must be handed over. */
  readonly keepsUndeclared: boolean;
  read(values: TextValues): MaybePromise<ReadResult>;
}

/** What a slot lets its fields do. */
export interface TextReaderOptions {
  /** Whether fields may be written otherwise than as one text, or one for each item: in queries. */
  readonly allowsStyles?: boolean;
}

/**
 * Makes an object schema ready to read texts. Issues name fields as the wire does.
 *
 * @param toWireName - How the slot writes a field's name: for headers `user_agent` → `user-agent`.
 * @throws {SchemaError} When a field is of a type that text cannot hold, its style does not suit it, or two have one wire name.
 */
export function planTextReader(
  schema: ObjectSchema,
  toWireName: (name: string) => string,
  { allowsStyles = false }: TextReaderOptions = {},
): TextReader {
  checkOneZod(schema);
  const fields = Object.entries(shapeOf(schema)).map(([name, field]) =>
    planField(name, field, toWireName, allowsStyles),
  );
  checkWireNames(fields);
  const run = planRun(schema);
  const collect = planCollect(fields);
  const rename = planRename(fields);
  const deep = fields.filter(isDeep);
  const undeclared = undeclaredOf(schema);
  if (undeclared === "drop" && deep.length === 0) {
    return { fields, keepsUndeclared: false, read: (values) => rename(run(collect(values))) };
  }
  const addDeep = planDeep(deep);
  const addUndeclared = planUndeclared(fields, undeclared, {
    rest: restOf(schema),
    isTaken: (key) => deep.some((field) => field.owns(key)),
  });
  return {
    fields,
    keepsUndeclared: undeclared !== "drop",
    read: (values) => {
      const input = collect(values);
      const refused = [...addDeep(values, input), ...addUndeclared(values, input)];
      return refused.length === 0 ? rename(run(input)) : addIssues(rename(run(input)), refused);
    },
  };
}

function planField(
  name: string,
  schema: Schema,
  toWireName: (name: string) => string,
  allowsStyles: boolean,
): TextFieldPlan | DeepFieldPlan {
  const style = allowsStyles ? planStyle(name, schema) : undefined;
  return style?.style === "deepObject"
    ? planDeepField(name, schema, style)
    : planTextField(name, schema, toWireName, allowsStyles);
}

function isDeep(field: TextFieldPlan | DeepFieldPlan): field is DeepFieldPlan {
  return "gather" in field;
}

/** Puts objects of several parameters into the input. */
function planDeep(
  fields: readonly DeepFieldPlan[],
): (values: TextValues, input: Input) => readonly Issue[] {
  return (values, input) =>
    fields.flatMap(({ name, gather }) => {
      const gathered = gather(values);
      if (gathered === undefined) return [];
      input[name] = gathered.value;
      return gathered.refused;
    });
}

function restOf(schema: ObjectSchema): Schema | null {
  const view = viewOf(schema);
  return view.kind === "object" ? view.rest : null;
}
