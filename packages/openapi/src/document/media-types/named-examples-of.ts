import { type JSONSchema, metaOf, type Schema } from "@fastidious/schema";

/** The examples that a schema's meta names: `.meta({ openapiExamples: { normal: { value: 1 } } })`. */
export function namedExamplesOf(schema: Schema | undefined): { readonly examples?: JSONSchema } {
  const { openapiExamples } = schema === undefined ? {} : metaOf(schema);
  return isExamples(openapiExamples) ? { examples: openapiExamples } : {};
}

function isExamples(examples: unknown): examples is JSONSchema {
  return typeof examples === "object" && examples !== null;
}
