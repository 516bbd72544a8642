import { metaOf } from "../../schema/facts/meta-of.ts";
import type { Schema } from "../../schema/schema.ts";
import { SchemaError } from "../../schema/schema-error.ts";

/** How OpenAPI calls the ways of writing a list or an object in a query. */
export type StyleName = "deepObject" | "form" | "pipeDelimited" | "spaceDelimited";

/** How a field of a query is written. */
export interface ParameterStyle {
  readonly style: StyleName;
  /** Whether each item, or each field of an object, is a parameter of its own. */
  readonly explode: boolean;
}

/** What stands between the items of a list that is one text. */
export const delimiters: { readonly [style in StyleName]?: string } = {
  form: ",",
  pipeDelimited: "|",
  spaceDelimited: " ",
};

/**
 * Reads the style that a field's meta asks for: `.meta({ style: "deepObject" })`, `.meta({ explode: false })`.
 *
 * @throws {SchemaError} When there is no such style, or `explode` contradicts it.
 */
export function planStyle(name: string, schema: Schema): ParameterStyle | undefined {
  const { style, explode } = metaOf(schema);
  if (style === undefined && explode === undefined) return undefined;
  const named = style ?? "form";
  if (!isStyleName(named)) {
    throw new SchemaError(
      `field "${name}" has the style ${JSON.stringify(named)}. Write "form", "deepObject", "spaceDelimited" or "pipeDelimited".`,
    );
  }
  return { style: named, explode: planExplode(name, named, explode) };
}

function planExplode(name: string, style: StyleName, explode: unknown): boolean {
  const isExploded = style === "form" || style === "deepObject";
  if (explode === undefined || explode === isExploded) return isExploded;
  if (style === "form" && explode === false) return false;
  throw new SchemaError(
    `field "${name}" has explode: ${JSON.stringify(explode)}, which the style "${style}" does not know. Leave explode out.`,
  );
}

function isStyleName(style: unknown): style is StyleName {
  return style === "deepObject" || (typeof style === "string" && Object.hasOwn(delimiters, style));
}
