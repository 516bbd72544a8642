import { addIssues } from "../read/issues/add-issues.ts";
import type { Issue, MaybePromise, ReadResult } from "../read/issues/issue.ts";
import { planRun } from "../read/run/plan-run.ts";
import { checkOneZod } from "../schema/check-one-zod.ts";
import { shapeOf } from "../schema/object-schema.ts";
import type { ObjectSchema } from "../schema/schema.ts";
import { checkWireNames } from "../text/check-wire-names.ts";
import { planRename } from "../text/fields/plan-rename.ts";
import { planUndeclared, undeclaredOf } from "../text/plan-undeclared.ts";
import type { FormValues } from "./form-values.ts";
import { type FormField, type FormFieldPlan, planFormField } from "./plan-form-field.ts";

/** Reads a form by one object schema. */
export interface FormReader {
  readonly fields: readonly FormField[];
  read(values: FormValues): MaybePromise<ReadResult>;
}

/**
 * Makes an object schema ready to read forms: fields of text as a query's, files as they are, and everything else as
 * JSON. Issues name fields as the wire does.
 *
 * @throws {SchemaError} When no form can hold a field, or two have one wire name.
 */
export function planFormReader(schema: ObjectSchema): FormReader {
  checkOneZod(schema);
  const fields = Object.entries(shapeOf(schema)).map(([name, field]) => planFormField(name, field));
  checkWireNames(fields);
  const run = planRun(schema);
  const rename = planRename(fields);
  const tellMissing = planMissing(fields);
  const undeclared = undeclaredOf(schema);
  const gather = undeclared === "drop" ? undefined : planUndeclared(fields, undeclared);
  return {
    fields,
    read: (values) => {
      const { input, faults } = collect(fields, values);
      const refused = gather?.(unwrapSingle(values), input) ?? [];
      const result = rename(tellMissing(run(input)));
      const told = faults.length === 0 ? result : replaceIssues(result, faults);
      return refused.length === 0 ? told : addIssues(told, refused);
    },
  };
}

interface Collected {
  readonly input: Record<string, unknown>;
  /** What is wrong with fields of JSON. */
  readonly faults: readonly Issue[];
}

/** Takes the declared fields from what the form brought, in their order. Absent fields stay absent. */
function collect(fields: readonly FormFieldPlan[], values: FormValues): Collected {
  // A field named "constructor" must not be found in every object.
  const input: Record<string, unknown> = Object.create(null);
  const faults: Issue[] = [];
  for (const { name, wireName, take } of fields) {
    const given = Object.hasOwn(values, wireName) ? values[wireName] : undefined;
    const taken = given === undefined || given.length === 0 ? undefined : take(given);
    if (taken === undefined) continue;
    input[name] = taken.value;
    if (taken.fault === undefined) continue;
    faults.push({ type: "json_invalid", loc: [wireName], msg: taken.fault, input: taken.value });
  }
  return { input, faults };
}

type Retell = (result: MaybePromise<ReadResult>) => MaybePromise<ReadResult>;

/** Of a custom schema, as one of files is, Zod does not know that nothing was there. */
function planMissing(fields: readonly FormField[]): Retell {
  const files = new Set(fields.flatMap(({ name, kind }) => (kind === "upload" ? [name] : [])));
  if (files.size === 0) return (result) => result;
  const retell = (issue: Issue): Issue =>
    issue.type === "custom" && issue.input === undefined && isAt(issue, files)
      ? { ...issue, type: "missing", msg: "Field required" }
      : issue;
  const retellAll = (result: ReadResult): ReadResult =>
    result.success ? result : { success: false, issues: result.issues.map(retell) };
  return (result) => (result instanceof Promise ? result.then(retellAll) : retellAll(result));
}

function isAt({ loc }: Issue, names: ReadonlySet<string>): boolean {
  return loc.length === 1 && names.has(String(loc[0]));
}

/** What the schema says of a text that is no JSON is not what is wrong with it. */
function replaceIssues(
  result: MaybePromise<ReadResult>,
  faults: readonly Issue[],
): MaybePromise<ReadResult> {
  if (result instanceof Promise) return result.then((settled) => replaceIssues(settled, faults));
  const names = new Set(faults.map(({ loc }) => loc[0]));
  const others = result.success ? [] : result.issues.filter(({ loc }) => !names.has(loc[0]));
  return { success: false, issues: [...others, ...faults] };
}

/** To a schema that takes what it does not declare, a name that came once is one value. */
function unwrapSingle(values: FormValues): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, given = []]): [string, unknown] => [
    name,
    given.length === 1 ? given[0] : given,
  ]);
  // fromEntries defines members: even one called "__proto__" stays data.
  return Object.fromEntries(entries);
}
