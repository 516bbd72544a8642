import { App } from "@fastidious/core";
import { expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";
import type { OpenAPIOperation } from "../openapi-document.ts";

const openapiExamples = {
  normal: { summary: "As it should be", value: { name: "Foo" } },
  elsewhere: { externalValue: "https://example.com/item.json" },
};
const Item = z.object({ name: z.string() }).meta({ openapiExamples });

function operationOf(app: App): OpenAPIOperation | undefined {
  return createOpenAPI(app.plan(), {}).paths["/"]?.["post"];
}

it("names the examples of a body beside its schema, and nowhere else", () => {
  const app = new App();
  app.post("/", { body: Item }, () => 1);

  expect(operationOf(app)?.requestBody?.content["application/json"]).toEqual({
    schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
    examples: openapiExamples,
  });
});

it("names those of a form", () => {
  const app = new App();
  app.post("/", { form: Item }, () => 1);

  expect(
    operationOf(app)?.requestBody?.content["application/x-www-form-urlencoded"]?.examples,
  ).toEqual(openapiExamples);
});

it("names those of responses", () => {
  const app = new App();
  app.post("/", { responseModel: Item, responses: { 404: Item } }, () => ({ name: "a" }));

  const { responses } = operationOf(app) ?? {};
  expect(responses?.["200"]?.content?.["application/json"]?.examples).toEqual(openapiExamples);
  expect(responses?.["404"]?.content?.["application/json"]?.examples).toEqual(openapiExamples);
});
