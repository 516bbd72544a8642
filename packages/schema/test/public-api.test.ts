import { expect, it } from "vitest";
import * as schema from "../src/index.ts";

it("shows these names and no others", () => {
  expect(Object.keys(schema).toSorted()).toMatchInlineSnapshot(`
    [
      "JSONEncodeError",
      "SchemaError",
      "createSchemaBook",
      "encodeJSON",
      "isNameless",
      "isObjectSchema",
      "isOpenObjectSchema",
      "isOptionalInput",
      "isSchema",
      "metaOf",
      "planContentReader",
      "planFormReader",
      "planReader",
      "planResponseModel",
      "planTextReader",
      "readJSON",
      "recycle",
      "shapeOf",
      "toObjectSchema",
    ]
  `);
});
