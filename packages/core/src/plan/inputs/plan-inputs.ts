import {
  isOptionalInput,
  isSchema,
  planContentReader,
  planFormReader,
  planTextReader,
  type TextReader,
  type Schema,
  SchemaError,
  type Shape,
  shapeOf,
  toObjectSchema,
} from "@fastidious/schema";
import { z } from "zod";
import type { DependencySettings } from "../../declare/dependencies/dependency.ts";
import type { Convertor, PathTemplate } from "../../declare/paths/path-template.ts";
import type { BodyInput, SlotInput } from "../../declare/slots.ts";
import type { BodyPlan, FormPlan, InputsPlan, TextInputPlan, TextPlace } from "../route-plan.ts";

/** The inputs that a route or a dependency may declare. */
type DeclaredInputs = Pick<
  DependencySettings,
  "path" | "query" | "headers" | "cookies" | "body" | "form"
>;

/**
 * Makes declared inputs ready.
 *
 * @param template - The route's path; a dependency's inputs have none, and its `path` reads what the route's path holds.
 * @throws {SchemaError} When a slot holds something that can't be read from where it stands.
 */
export function planInputs(declared: DeclaredInputs, template?: PathTemplate): InputsPlan {
  return {
    texts: [
      planPath(declared.path, template),
      planText("query", declared.query),
      planText("headers", declared.headers),
      planText("cookies", declared.cookies),
    ].flat(),
    body: declared.body === undefined ? undefined : planBody(declared.body),
    form: declared.form === undefined ? undefined : planForm(declared.form),
  };
}

function planPath(
  declared: SlotInput | undefined,
  template: PathTemplate | undefined,
): TextInputPlan[] {
  if (template === undefined || declaresAll(declared, template)) return planText("path", declared);
  const names = template.parameters.map(({ name }) => name);
  const fields = declared === undefined ? {} : toFields(declared);
  for (const name of Object.keys(fields)) {
    if (!names.includes(name)) throw new SchemaError(tellStranger(name, names));
  }
  const rest = Object.fromEntries(
    template.parameters
      .filter(({ name }) => !Object.hasOwn(fields, name))
      .map(({ name, convertor }) => [name, toSchema(convertor)]),
  );
  // A plain shape takes what it leaves out; a model may hold refinements of its own and is read apart.
  if (declared !== undefined && !isSchema(declared) && Object.values(declared).every(isZod4)) {
    return planText("path", orderAs(names, { ...rest, ...declared }));
  }
  return [...planText("path", declared), ...planText("path", isEmpty(rest) ? undefined : rest)];
}

/** Whether a shape says all in the path's own order, as most do: there is nothing to add, to sort and to refuse. */
function declaresAll(declared: SlotInput | undefined, { parameters }: PathTemplate): boolean {
  if (declared === undefined) return parameters.length === 0;
  if (isSchema(declared)) return false;
  const names = Object.keys(declared);
  return (
    names.length === parameters.length &&
    parameters.every(({ name }, index) => name === names[index])
  );
}

function isEmpty(shape: Shape): boolean {
  return Object.keys(shape).length === 0;
}

function orderAs(names: readonly string[], shape: Shape): Shape {
  return Object.fromEntries(names.flatMap((name) => (shape[name] ? [[name, shape[name]]] : [])));
}

function tellStranger(name: string, names: readonly string[]): string {
  const known =
    names.length === 0 ? "which has no parameters" : `which has {${names.join("}, {")}}`;
  return `path declares "${name}", which is not in the path, ${known}. Name it alike, or write {${name}} in the path.`;
}

function toSchema(convertor: Convertor): Schema {
  if (convertor === "int") return z.int();
  if (convertor === "float") return z.number();
  return convertor === "uuid" ? z.guid() : z.string();
}

function planText(place: TextPlace, declared: SlotInput | undefined): TextInputPlan[] {
  if (declared === undefined) return [];
  return at(place, () => {
    const schema = toObjectSchema(declared);
    const toWireName = place === "headers" ? toHeaderName : keepName;
    const reader = planTextReader(schema, toWireName, { allowsStyles: place === "query" });
    if (place === "headers" || place === "cookies") checkTokens(reader);
    return [{ place, schema, reader }];
  });
}

// RFC 9110 section 5.1 and RFC 6265 section 4.1.1: no request can hold another name.
function checkTokens({ fields }: TextReader): void {
  const strange = fields.find(({ wireName }) => !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(wireName));
  if (strange === undefined) return;
  throw new SchemaError(
    `"${strange.wireName}" can't be a name here. Use letters, digits, "-" and "_".`,
  );
}

/** `user_agent` → `user-agent`, as FastAPI converts underscores. */
function toHeaderName(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}

function keepName(name: string): string {
  return name;
}

function planBody(declared: BodyInput): BodyPlan {
  return at("body", () => {
    const schema = isSchema(declared) ? declared : toObjectSchema(declared);
    return { schema, reader: planContentReader(schema), isRequired: !isOptionalInput(schema) };
  });
}

function planForm(declared: SlotInput): FormPlan {
  return at("form", () => {
    const schema = toObjectSchema(declared);
    const reader = planFormReader(schema);
    const converted = reader.fields.filter(({ kind }) => kind === "file" || kind === "json");
    return { schema, reader, converted };
  });
}

/** Tells of what is wrong with a slot where it stands. */
function at<Plan>(slot: string, plan: () => Plan): Plan {
  try {
    return plan();
  } catch (error) {
    if (error instanceof SchemaError) throw new SchemaError(`${slot}: ${error.message}`);
    throw error;
  }
}

function toFields(declared: SlotInput): Shape {
  return isSchema(declared) ? shapeOf(declared) : declared;
}

function isZod4(schema: Schema): boolean {
  return "_zod" in schema;
}
