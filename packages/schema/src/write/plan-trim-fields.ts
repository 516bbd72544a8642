import { encodeJSON } from "../encode/encode-json.ts";
import { toWireData } from "../json/to-wire-data.ts";
import type { Schema, Shape } from "../schema/schema.ts";
import { viewOf } from "../schema/views/view-of.ts";
import { isPicked } from "./pick-fields.ts";
import type { Trim, TrimRules } from "./trim.ts";

/** What is left out inside the fields. */
export interface InsideFields {
  readonly planInside: (name: string, field: Schema) => Trim | undefined;
  /** For the fields that the shape does not declare. */
  readonly trimRest?: Trim | undefined;
}

interface FieldRule {
  readonly trim: Trim | undefined;
  /** Its default, where it has one and that matters. */
  readonly fallback: (() => unknown) | undefined;
}

/** Plans which fields of an object are left out. */
export function planTrimFields(shape: Shape, rules: TrimRules, inside: InsideFields): Trim {
  const fields = new Map<string, FieldRule>(
    Object.entries(shape).map(([name, field]) => [
      name,
      {
        trim: inside.planInside(name, field),
        fallback: rules.dropsDefaults ? fallbackOf(field) : undefined,
      },
    ]),
  );
  const undeclared: FieldRule = { trim: inside.trimRest, fallback: undefined };
  return (data, given) => {
    if (typeof data !== "object" || data === null) return data;
    const kept: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(data)) {
      const field = fields.get(name) ?? undeclared;
      const givenValue = valueOf(given, name);
      if (!isPicked(rules, name) || isLeftOut(value, givenValue, field, rules)) continue;
      kept[name] = field.trim === undefined ? value : field.trim(value, givenValue);
    }
    return kept;
  };
}

function isLeftOut(value: unknown, given: unknown, field: FieldRule, rules: TrimRules): boolean {
  if (rules.dropsNone && (value === null || value === undefined)) return true;
  if (rules.dropsUnset && given === undefined) return true;
  return field.fallback !== undefined && isSame(value, field.fallback());
}

function valueOf(given: unknown, name: string): unknown {
  return typeof given === "object" && given !== null ? Reflect.get(given, name) : undefined;
}

/** The default of a field, wherever it stands among its wrappers. */
function fallbackOf(field: Schema): (() => unknown) | undefined {
  const view = viewOf(field);
  if (view.kind === "default" && "fallback" in view) return view.fallback;
  return "inner" in view && view.kind !== "lazy" ? fallbackOf(view.inner) : undefined;
}

/** What is sent alike is alike. */
function isSame(value: unknown, fallback: unknown): boolean {
  if (typeof fallback !== "object" || typeof value !== "object") return value === fallback;
  return encodeJSON(toWireData(value)) === encodeJSON(toWireData(fallback));
}
