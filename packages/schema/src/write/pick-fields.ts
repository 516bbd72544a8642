import type { Shape } from "../schema/schema.ts";
import { SchemaError } from "../schema/schema-error.ts";
import type { FieldPick, FieldPickTree } from "./model-options.ts";
import type { TrimRules } from "./trim.ts";

/** `["id", "name"]` → `{ id: true, name: true }` */
export function toPickTree(pick: FieldPick): FieldPickTree {
  if (!isNames(pick)) return pick;
  return Object.fromEntries(pick.map((name) => [name, true]));
}

function isNames(pick: FieldPick): pick is readonly string[] {
  return Array.isArray(pick);
}

/** Whether a field is sent at all. */
export function isPicked(rules: TrimRules, name: string): boolean {
  if (rules.include !== undefined && !Object.hasOwn(rules.include, name)) return false;
  return !(rules.exclude !== undefined && pickAt(rules.exclude, name) === true);
}

/** The rules inside a field. */
export function pickInside(rules: TrimRules, name: string): TrimRules {
  return {
    ...rules,
    include: treeAt(rules.include, name),
    exclude: treeAt(rules.exclude, name),
    isOneOfSeveral: false,
  };
}

function treeAt(tree: FieldPickTree | undefined, name: string): FieldPickTree | undefined {
  const pick = tree === undefined ? undefined : pickAt(tree, name);
  return pick === undefined || pick === true ? undefined : toPickTree(pick);
}

function pickAt(tree: FieldPickTree, name: string): true | FieldPick | undefined {
  return Object.hasOwn(tree, name) ? tree[name] : undefined;
}

/**
 * Checks that the picked fields are there.
 *
 * @throws {SchemaError} When one is not.
 */
export function checkPick(shape: Shape, rules: TrimRules): void {
  if (rules.isOneOfSeveral) return;
  for (const [option, tree] of [
    ["responseModelInclude", rules.include],
    ["responseModelExclude", rules.exclude],
  ] as const) {
    const stranger = Object.keys(tree ?? {}).find((name) => !Object.hasOwn(shape, name));
    if (stranger === undefined) continue;
    const names = Object.keys(shape).join(", ");
    throw new SchemaError(
      `${option} names "${stranger}", which the response model does not declare. It declares: ${names}.`,
    );
  }
}
