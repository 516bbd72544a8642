import type { Issue } from "../../read/issues/issue.ts";
import { isOptionalInput } from "../../schema/facts/is-optional-input.ts";
import type { Schema, Shape } from "../../schema/schema.ts";
import { SchemaError } from "../../schema/schema-error.ts";
import type { SchemaView } from "../../schema/views/schema-view.ts";
import { viewOf } from "../../schema/views/view-of.ts";
import { checkWireNames } from "../check-wire-names.ts";
import { planCollect } from "./plan-collect.ts";
import { planText } from "../plan-text.ts";
import type { ParameterStyle } from "./plan-style.ts";
import {
  planTextField,
  type TextField,
  type TextFieldPlan,
  wireNameOf,
} from "./plan-text-field.ts";
import { planUndeclared } from "../plan-undeclared.ts";
import type { TextValues } from "../text-values.ts";

/** An object in a query, a parameter for each of its fields: `filter[name]=x&filter[tag]=a&filter[tag]=b`. */
export interface DeepFieldPlan extends TextFieldPlan {
  readonly inner: readonly TextField[];
  /** Whether a key of the query speaks of it. */
  readonly owns: (key: string) => boolean;
  /** Takes the object from the query; undefined where nothing of it is there. */
  readonly gather: (values: TextValues) => DeepInput | undefined;
}

/** An object as it came, for the schema to read. */
export interface DeepInput {
  readonly value: Record<string, unknown>;
  /** What must be refused before the schema sees it. */
  readonly refused: readonly Issue[];
}

/**
 * Makes an object field of the style `deepObject` ready to be read. It goes one level deep: its own fields are texts or lists.
 *
 * @throws {SchemaError} When it is no object, or one of its fields is none that a text can hold.
 */
export function planDeepField(name: string, schema: Schema, style: ParameterStyle): DeepFieldPlan {
  const view = objectIn(name, schema);
  const wireName = wireNameOf(name, schema, (unchanged) => unchanged);
  const inner = "shape" in view ? planInner(name, view.shape) : [];
  checkWireNames(inner);
  const prefix = `${wireName}[`;
  const undeclared = "shape" in view ? view.undeclared : "keep";
  const rest = "shape" in view ? view.rest : view.value;
  const collect = planCollect(inner);
  const addUndeclared = planUndeclared(inner, undeclared, { rest });

  return {
    name,
    wireName,
    schema,
    isList: false,
    isRequired: !isOptionalInput(schema),
    style,
    inner,
    // A text where the object should be is handed to the schema, which refuses it.
    take: (given) => given,
    owns: (key) => key.startsWith(prefix),
    gather: (values) => {
      const own = valuesIn(values, prefix, undeclared === "refuse");
      if (own === undefined) return undefined;
      const value = collect(own);
      return { value, refused: addUndeclared(own, value).map((issue) => within(wireName, issue)) };
    },
  };
}

function within(wireName: string, issue: Issue): Issue {
  return { ...issue, loc: [wireName, ...issue.loc] };
}

type ObjectView = Extract<SchemaView, { readonly shape: Shape } | { readonly key: Schema }>;

/** The object or record that wrappers, pipes and codecs take in. */
function objectIn(name: string, schema: Schema): ObjectView {
  const view = viewOf(schema);
  if (view.kind === "object" || view.kind === "record") return view;
  if ("inner" in view && view.kind !== "lazy") return objectIn(name, view.inner);
  if ("from" in view) return objectIn(name, view.from);
  throw new SchemaError(
    `field "${name}" has the style "deepObject", which is for objects and records, and is of type ${view.kind}. Declare z.object({ ... }), or leave the style out.`,
  );
}

function planInner(name: string, shape: Shape): TextFieldPlan[] {
  return Object.entries(shape).map(([innerName, field]) => {
    if (planText(field).kind === "none") {
      throw new SchemaError(
        `field "${name}.${innerName}" is neither a text nor a list of texts, and the style "deepObject" goes one level deep. Declare it in a body or a form.`,
      );
    }
    const plan = planTextField(innerName, field, (unchanged) => unchanged, true);
    if (plan.style === undefined) return plan;
    throw new SchemaError(
      `field "${name}.${innerName}" has a style inside the style "deepObject", which has one for all its fields: repeat ${name}[${innerName}] for a list.`,
    );
  });
}

/** What the query says of one object, by the names inside the brackets; undefined where it says nothing. */
function valuesIn(
  values: TextValues,
  prefix: string,
  takesOddNames: boolean,
): TextValues | undefined {
  let own: Record<string, string | readonly string[] | undefined> | undefined;
  for (const key in values) {
    if (!key.startsWith(prefix)) continue;
    const isWhole = key.endsWith("]");
    const name = isWhole ? key.slice(prefix.length, -1) : key.slice(prefix.length);
    // Deeper brackets name nothing here; only what refuses strangers is shown them.
    if (!takesOddNames && (!isWhole || /[[\]]/.test(name))) continue;
    // Without a prototype, so that a name "__proto__" is a name like any other.
    own ??= Object.create(null) as Record<string, never>;
    own[name] = values[key];
  }
  return own;
}
