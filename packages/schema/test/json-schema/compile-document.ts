import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { createSchemaBook, type Schema } from "../../src/index.ts";

/** Makes a function that holds values against what the document says of a schema. */
export function compileDocument(schema: Schema, use: "request" | "response"): ValidateFunction {
  const book = createSchemaBook({ refPrefix: "#/$defs/" });
  const handle = book.add(schema, use);
  const { components } = book.finish();
  // A discriminator is OpenAPI's own word.
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  addFormats.default(ajv);
  // The pattern beside it says what it is.
  ajv.addFormat("base64", true);
  return ajv.compile({ ...handle.get(), $defs: components });
}
