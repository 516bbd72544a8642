import { describe, expect, it } from "vitest";
import { compareDocuments } from "./compare-documents.ts";

function documentOf(operation: object, components: object = {}): object {
  return {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: { "/items/": { get: operation } },
    components,
  };
}

const responses = { 200: { description: "Successful Response" } };

function contentOf(component: string): object {
  return { "application/json": { schema: { $ref: `#/components/schemas/${component}` } } };
}

describe("compareDocuments", () => {
  it("does not mind other operation ids, nor summaries made of function names", () => {
    const theirs = { summary: "Read Items", operationId: "read_items_items__get", responses };
    const ours = { summary: "Get items", operationId: "getItems", responses };

    expect(compareDocuments(documentOf(theirs), documentOf(ours))).toEqual([]);
  });

  it("minds a summary that somebody wrote", () => {
    const theirs = { summary: "List all", operationId: "read_items_items__get", responses };
    const ours = { operationId: "getItems", responses };

    expect(compareDocuments(documentOf(theirs), documentOf(ours))).toEqual([
      { at: "openapi.paths./items/.get.summary", expected: "List all", actual: undefined },
    ]);
  });

  it("minds a path and a method that only one has", () => {
    const theirs = documentOf({ responses });
    const ours = { ...documentOf({ responses }), paths: { "/items/": { post: { responses } } } };

    expect(compareDocuments(theirs, ours).map(({ at }) => at)).toEqual([
      "openapi.paths./items/.get",
      "openapi.paths./items/.post",
    ]);
  });

  it("finds parameters by place and name, whatever their order", () => {
    const skip = { name: "skip", in: "query", required: false, schema: { type: "integer" } };
    const token = { name: "X-Token", in: "header", required: true, schema: { type: "string" } };
    const theirs = documentOf({ parameters: [skip, token], responses });
    const ours = documentOf({ parameters: [{ ...token, name: "x-token" }, skip], responses });

    expect(compareDocuments(theirs, ours)).toEqual([]);
  });

  it("minds whether a parameter is required, and its bounds", () => {
    const theirs = { name: "skip", in: "query", schema: { type: "integer", minimum: 0 } };
    const ours = { name: "skip", in: "query", required: true, schema: { type: "integer" } };

    const differences = compareDocuments(
      documentOf({ parameters: [theirs], responses }),
      documentOf({ parameters: [ours], responses }),
    );

    expect(differences.map(({ at }) => at)).toEqual([
      "openapi.paths./items/.get.parameters.query:skip.required",
      "openapi.paths./items/.get.parameters.query:skip.schema.minimum",
    ]);
  });

  it("does not mind what components are called", () => {
    const model = { type: "object", properties: { id: { type: "integer" } } };

    const differences = compareDocuments(
      documentOf(
        { requestBody: { content: contentOf("Item") }, responses },
        { schemas: { Item: model } },
      ),
      documentOf(
        { requestBody: { content: contentOf("Thing") }, responses },
        { schemas: { Thing: model } },
      ),
    );

    expect(differences).toEqual([]);
  });

  it("compares the schemes that security names stand for", () => {
    const apiKey = { type: "apiKey", in: "header", name: "x-key" };
    const theirs = documentOf(
      { security: [{ APIKeyHeader: [] }], responses },
      { securitySchemes: { APIKeyHeader: apiKey } },
    );
    const ours = documentOf(
      { security: [{ key: [] }], responses },
      { securitySchemes: { key: { ...apiKey, in: "query" } } },
    );

    expect(compareDocuments(theirs, ours).map(({ at }) => at)).toEqual([
      "openapi.paths./items/.get.security[0][0].scheme.in",
    ]);
  });
});
