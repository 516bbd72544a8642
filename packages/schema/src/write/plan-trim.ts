import type { Direction } from "../read/run/run.ts";
import type { Schema } from "../schema/schema.ts";
import type { SchemaView } from "../schema/views/schema-view.ts";
import { viewOf } from "../schema/views/view-of.ts";
import { chooseOption } from "./choose-option.ts";
import type { ModelOptions } from "./model-options.ts";
import { checkPick, pickInside, toPickTree } from "./pick-fields.ts";
import { planTrimFields } from "./plan-trim-fields.ts";
import type { Trim, TrimRules } from "./trim.ts";

/**
 * Plans what to leave out of the values that fit a model; undefined when nothing is.
 *
 * @throws {SchemaError} When a picked field is not declared.
 */
export function planTrim(
  schema: Schema,
  options: ModelOptions & { readonly direction: Direction },
): Trim | undefined {
  const { include, exclude } = options;
  const rules: TrimRules = {
    direction: options.direction,
    dropsUnset: options.excludeUnset ?? false,
    dropsDefaults: options.excludeDefaults ?? false,
    dropsNone: options.excludeNone ?? false,
    include: include === undefined ? undefined : toPickTree(include),
    exclude: exclude === undefined ? undefined : toPickTree(exclude),
    isOneOfSeveral: false,
  };
  return hasWork(rules) ? new TrimPlanner().plan(schema, rules) : undefined;
}

/** Plans a schema's parts once each, so that one that holds itself comes to an end. */
class TrimPlanner {
  readonly #planned = new Map<Schema, { trim: Trim | undefined }>();

  plan(schema: Schema, rules: TrimRules): Trim | undefined {
    if (!hasWork(rules)) return undefined;
    // Picks differ from place to place, and their trees end.
    if (rules.include !== undefined || rules.exclude !== undefined) {
      return this.#make(viewOf(schema), rules);
    }
    const known = this.#planned.get(schema);
    if (known !== undefined) return (data, given) => known.trim?.(data, given) ?? data;
    const entry: { trim: Trim | undefined } = { trim: undefined };
    this.#planned.set(schema, entry);
    entry.trim = this.#make(viewOf(schema), rules);
    return entry.trim;
  }

  #make(view: SchemaView, rules: TrimRules): Trim | undefined {
    if ("inner" in view) return this.plan(view.inner, rules);
    if ("item" in view) return overItems(this.plan(view.item, rules));
    if ("items" in view) return this.#makeTuple(view.items, rules);
    if ("from" in view) return this.#makePipe(view, rules);
    if ("options" in view) return this.#makeUnion(view.options, rules);
    if ("left" in view) return this.#makeIntersection([view.left, view.right], rules);
    return this.#makeRecord(view, rules);
  }

  #makeRecord(view: SchemaView, rules: TrimRules): Trim | undefined {
    if (view.kind === "object") {
      if (view.undeclared !== "keep") checkPick(view.shape, rules);
      const planInside = (name: string, field: Schema): Trim | undefined =>
        this.plan(field, pickInside(rules, name));
      return planTrimFields(view.shape, rules, { planInside });
    }
    if (view.kind !== "record" && view.kind !== "map") return undefined;
    const trimEach = this.plan(view.value, { ...rules, include: undefined, exclude: undefined });
    if (view.kind === "map") return overMap(trimEach);
    // Names of a record are data: only picks choose among them.
    const rulesOfNames = { ...rules, dropsNone: false, dropsUnset: false };
    return planTrimFields({}, rulesOfNames, { planInside: () => undefined, trimRest: trimEach });
  }

  #makeTuple(items: readonly Schema[], rules: TrimRules): Trim | undefined {
    const trims = items.map((item) => this.plan(item, rules));
    if (trims.every((trim) => trim === undefined)) return undefined;
    return overItems((data, given, index = 0) => trims[index]?.(data, given) ?? data);
  }

  #makePipe(view: SchemaView & { from: Schema; to: Schema }, rules: TrimRules): Trim | undefined {
    if (view.kind === "pipe") return this.plan(view.to, rules);
    // What was given is the other side of the codec, so it does not tell what was set.
    return this.plan(view.from, { ...rules, dropsUnset: false, dropsDefaults: false });
  }

  #makeUnion(options: readonly Schema[], rules: TrimRules): Trim | undefined {
    const trims = options.map((option) => this.plan(option, { ...rules, isOneOfSeveral: true }));
    if (trims.every((trim) => trim === undefined)) return undefined;
    const choose = chooseOption(options, rules.direction);
    return (data, given) => trims[choose(given)]?.(data, given) ?? data;
  }

  #makeIntersection(sides: readonly Schema[], rules: TrimRules): Trim | undefined {
    const trims = sides.map((side) => this.plan(side, { ...rules, isOneOfSeveral: true }));
    return (data, given) => trims.reduce((rest, trim) => trim?.(rest, given) ?? rest, data);
  }
}

function hasWork(rules: TrimRules): boolean {
  const { dropsUnset, dropsDefaults, dropsNone, include, exclude } = rules;
  return dropsUnset || dropsDefaults || dropsNone || include !== undefined || exclude !== undefined;
}

function overItems(trim: Trim | undefined): Trim | undefined {
  if (trim === undefined) return undefined;
  return (data, given) => {
    if (data instanceof Set) return trimSet(data, given, trim);
    if (!Array.isArray(data)) return data;
    const givenItems: readonly unknown[] = Array.isArray(given) ? given : [];
    return data.map((item: unknown, index) => trim(item, givenItems[index], index));
  };
}

function trimSet(data: ReadonlySet<unknown>, given: unknown, trim: Trim): ReadonlySet<unknown> {
  const givenItems: readonly unknown[] = given instanceof Set ? [...given] : [];
  return new Set(Array.from(data, (item, index) => trim(item, givenItems[index], index)));
}

function overMap(trim: Trim | undefined): Trim | undefined {
  if (trim === undefined) return undefined;
  return (data, given) => {
    if (!(data instanceof Map)) return data;
    const givenValues: ReadonlyMap<unknown, unknown> = given instanceof Map ? given : new Map();
    return new Map(Array.from(data, ([key, item]) => [key, trim(item, givenValues.get(key))]));
  };
}
