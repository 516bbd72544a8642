export type { JSONBody } from "./compile/compile-model.ts";
export { recycle } from "./write/recycle.ts";
export { encodeJSON } from "./encode/encode-json.ts";
export { JSONEncodeError } from "./encode/json-encode-error.ts";
export type { FormFieldKind } from "./form/form-field-kind.ts";
export type { FormValues } from "./form/form-values.ts";
export type { FormField } from "./form/plan-form-field.ts";
export { type FormReader, planFormReader } from "./form/plan-form-reader.ts";
export { isNameless } from "./json-schema/names/is-nameless.ts";
export {
  createSchemaBook,
  type SchemaBook,
  type SchemaBookOptions,
  type SchemaHandle,
} from "./json-schema/schema-book.ts";
export type { JSONSchema } from "./json-schema/json-schema.ts";
export type { JSONFault, JSONFaultKind } from "./json/parse/json-fault.ts";
export { readJSON, type JSONReadResult } from "./json/parse/read-json.ts";
export type { Issue, MaybePromise, ReadResult } from "./read/issues/issue.ts";
export { type ContentReader, planContentReader } from "./read/plan-content-reader.ts";
export { planReader, type Reader } from "./read/plan-reader.ts";
export { isOptionalInput } from "./schema/facts/is-optional-input.ts";
export { isSchema } from "./schema/facts/is-schema.ts";
export { metaOf } from "./schema/facts/meta-of.ts";
export {
  isObjectSchema,
  isOpenObjectSchema,
  shapeOf,
  toObjectSchema,
} from "./schema/object-schema.ts";
export { SchemaError } from "./schema/schema-error.ts";
export type {
  InputOf,
  ObjectSchema,
  ObjectSchemaV3,
  ObjectSchemaV4,
  OutputOf,
  Schema,
  SchemaV3,
  SchemaV4,
  Shape,
} from "./schema/schema.ts";
export type { ParameterStyle, StyleName } from "./text/fields/plan-style.ts";
export type { TextField } from "./text/fields/plan-text-field.ts";
export {
  planTextReader,
  type TextReader,
  type TextReaderOptions,
} from "./text/plan-text-reader.ts";
export type { TextValues } from "./text/text-values.ts";
export type { FieldPick, FieldPickTree, ModelOptions } from "./write/model-options.ts";
export {
  planResponseModel,
  type ResponseModel,
  type WriteResult,
} from "./write/plan-response-model.ts";
