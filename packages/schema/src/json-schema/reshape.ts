import type { FieldPickTree, ModelOptions } from "../write/model-options.ts";
import { toPickTree } from "../write/pick-fields.ts";
import { isJSONObject, type JSONSchema, draftPrefix } from "./json-schema.ts";

/** Whether options change what a model's JSON Schema says. */
export function reshapes(options: ModelOptions | undefined): options is ModelOptions {
  if (options === undefined) return false;
  const { include, exclude, excludeUnset, excludeDefaults, excludeNone } = options;
  const isPicked = include !== undefined || exclude !== undefined;
  return isPicked || [excludeUnset, excludeDefaults, excludeNone].includes(true);
}

/** Finds a named schema. */
export type Resolve = (name: string) => JSONSchema;

/**
 * Describes what is left of a model: only the picked fields, and those that may be left out are not
 * required. Named schemas inside are written in place, unless they hold themselves.
 */
export function reshape(schema: JSONSchema, options: ModelOptions, resolve: Resolve): JSONSchema {
  return new Reshaper(options, resolve).shape(schema, {
    include: options.include === undefined ? undefined : toPickTree(options.include),
    exclude: options.exclude === undefined ? undefined : toPickTree(options.exclude),
    around: [],
  });
}

interface Place {
  readonly include: FieldPickTree | undefined;
  readonly exclude: FieldPickTree | undefined;
  /** The named schemas around. */
  readonly around: readonly string[];
}

class Reshaper {
  readonly #options: ModelOptions;
  readonly #resolve: Resolve;

  constructor(options: ModelOptions, resolve: Resolve) {
    this.#options = options;
    this.#resolve = resolve;
  }

  shape(schema: JSONSchema, place: Place): JSONSchema {
    const name = refOf(schema);
    if (name !== undefined) {
      if (place.around.includes(name)) return schema;
      const { $ref: _ref, ...beside } = schema;
      const inside = { ...place, around: [...place.around, name] };
      return { ...this.shape(this.#resolve(name), inside), ...beside };
    }
    const shaped = Object.fromEntries(
      Object.entries(schema).map(([keyword, part]) => [
        keyword,
        keywordsInside.has(keyword) ? this.#shapePart(part, place) : part,
      ]),
    );
    if (isJSONObject(schema["properties"])) {
      return this.#shapeObject(shaped, schema["properties"], place);
    }
    return "discriminator" in shaped ? withoutVainDiscriminator(shaped) : shaped;
  }

  #shapePart(part: unknown, place: Place): unknown {
    if (Array.isArray(part)) return part.map((item: unknown) => this.#shapePart(item, place));
    return isJSONObject(part) ? this.shape(part, place) : part;
  }

  #shapeObject(schema: JSONSchema, properties: JSONSchema, place: Place): JSONSchema {
    const kept = Object.entries(properties).filter(([name]) => isKept(name, place));
    const { required, ...rest } = schema;
    const names = (Array.isArray(required) ? required : []).filter(
      (name) => kept.some(([key]) => key === name) && !this.#mayBeAbsent(properties[name]),
    );
    return {
      ...rest,
      properties: Object.fromEntries(
        kept.map(([name, part]) => [name, this.#shapePart(part, placeOf(place, name))]),
      ),
      ...(names.length > 0 ? { required: names } : {}),
    };
  }

  #mayBeAbsent(property: unknown): boolean {
    if (!isJSONObject(property)) return false;
    const { excludeUnset, excludeDefaults, excludeNone } = this.#options;
    if ((excludeUnset || excludeDefaults) && "default" in property) return true;
    return Boolean(excludeNone) && allowsNull(property);
  }
}

/** A discriminator tells components apart, and says nothing of options that are written in place. */
function withoutVainDiscriminator(schema: JSONSchema): JSONSchema {
  const { discriminator: _discriminator, ...rest } = schema;
  const { oneOf: options } = schema;
  return Array.isArray(options) && options.some(isInPlace) ? rest : schema;
}

function isInPlace(option: unknown): boolean {
  return isJSONObject(option) && refOf(option) === undefined;
}

/** Keywords whose schemas describe the same value, or the items of a list. */
const keywordsInside: ReadonlySet<string> = new Set([
  "items",
  "prefixItems",
  "additionalProperties",
  "anyOf",
  "oneOf",
  "allOf",
]);

function refOf({ $ref: target }: JSONSchema): string | undefined {
  if (typeof target !== "string" || !target.startsWith(draftPrefix)) return undefined;
  return target.slice(draftPrefix.length);
}

function allowsNull(schema: JSONSchema): boolean {
  const { type, anyOf } = schema;
  if (type === "null" || (Array.isArray(type) && type.includes("null"))) return true;
  return Array.isArray(anyOf) && anyOf.some((part) => isJSONObject(part) && allowsNull(part));
}

function isKept(name: string, { include, exclude }: Place): boolean {
  if (include !== undefined && !Object.hasOwn(include, name)) return false;
  return !(exclude !== undefined && Object.hasOwn(exclude, name) && exclude[name] === true);
}

function placeOf(place: Place, name: string): Place {
  return { ...place, include: treeAt(place.include, name), exclude: treeAt(place.exclude, name) };
}

function treeAt(tree: FieldPickTree | undefined, name: string): FieldPickTree | undefined {
  const pick = tree !== undefined && Object.hasOwn(tree, name) ? tree[name] : undefined;
  return pick === undefined || pick === true ? undefined : toPickTree(pick);
}
