import { SchemaError } from "@fastidious/schema";
import {
  type Dependable,
  type DependencyMap,
  slotNames,
} from "../../declare/dependencies/dependency.ts";

/** A dependency where it is named, with what is demanded of it there. */
export interface DependencyUse {
  readonly declared: Dependable;
  readonly scopes: readonly string[];
}

/** Where a name leads to; `undefined` where it is switched off. */
export type NamedDependency = Exclude<DependencyMap[string], undefined>;

/**
 * Checks what stands under a name, and takes off what `security()` has put around it.
 *
 * @throws {SchemaError} For what slips past the types in plain JavaScript.
 */
export function toUse(name: string, named: NamedDependency): DependencyUse {
  if (slotNames.includes(name)) {
    throw new SchemaError(
      `the dependency "${name}" is named like a slot of the context. Give it another name.`,
    );
  }
  if (typeof named === "function" && named.length > 0) {
    throw new SchemaError(
      `the dependency "${name}" is a function that takes something. Write dependency({ … }, (context) => value).`,
    );
  }
  if (isDependable(named)) return unwrap(name, named);
  throw new SchemaError(
    `the dependency "${name}" is no dependency. Write dependency({ … }, (context) => value), or a function without parameters.`,
  );
}

/** Whether a value can be made: a dependency, or a function. */
export function isDependable(declared: unknown): declared is Dependable {
  if (typeof declared !== "object" || declared === null) return typeof declared === "function";
  return "settings" in declared && "make" in declared && typeof declared.make === "function";
}

function unwrap(name: string, named: Dependable): DependencyUse {
  if (!("secured" in named) || !("scopes" in named)) return { declared: named, scopes: [] };
  const { secured, scopes } = named;
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === "string")) {
    throw new SchemaError(
      `the dependency "${name}" demands scopes that are no list of texts. Write security(dependency, { scopes: ["items"] }).`,
    );
  }
  if (!isDependable(secured)) {
    throw new SchemaError(
      `the dependency "${name}" secures no dependency. Write security(dependency, { scopes: ["items"] }).`,
    );
  }
  const inner = unwrap(name, secured);
  return { declared: inner.declared, scopes: [...scopes, ...inner.scopes] };
}
