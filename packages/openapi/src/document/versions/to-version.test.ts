import {
  App,
  CallbackRouter,
  EventSourceResponse,
  HTTPBasic,
  JSONLinesResponse,
  OAuth2PasswordBearer,
  security,
} from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";
import type { OpenAPIDocument, OpenAPIResponse } from "../openapi-document.ts";
import type { OpenAPISettings } from "../openapi-settings.ts";

const Item = z.object({ id: z.int() }).meta({ id: "Item" });
const refToItem = { $ref: "#/components/schemas/Item" };

function write(app: App, settings: OpenAPISettings): OpenAPIDocument {
  return createOpenAPI(app.plan(), settings);
}

function streamOf(settings: OpenAPISettings): OpenAPIResponse["content"] {
  const app = new App();
  app.get("/", { responseClass: JSONLinesResponse, responseModel: Item }, () => [{ id: 1 }]);
  return write(app, settings).paths["/"]?.["get"]?.responses["200"]?.content;
}

describe("the version of a document", () => {
  it("is 3.1 where nothing is said", () => {
    expect(write(new App(), {}).openapi).toBe("3.1.0");
  });

  it("is the one that is asked for", () => {
    expect(write(new App(), { openapiVersion: "3.0" }).openapi).toBe("3.0.3");
    expect(write(new App(), { openapiVersion: "3.2" }).openapi).toBe("3.2.0");
  });
});

it("is one of three", () => {
  // @ts-expect-error a version that there is not
  expect(() => write(new App(), { openapiVersion: "2.0" })).toThrow(
    'openapiVersion is "2.0". Write "3.0", "3.1" or "3.2".',
  );
});

describe("the items of a stream", () => {
  it("have a word of their own in 3.2", () => {
    expect(streamOf({ openapiVersion: "3.2" })).toEqual({
      "application/jsonl": { itemSchema: refToItem },
    });
  });

  it("are the items of the whole in 3.1, and stand under the registered extension", () => {
    expect(streamOf({})).toEqual({
      "application/jsonl": { schema: { items: refToItem }, "x-oai-itemSchema": refToItem },
    });
  });

  it("are told in 3.0 too", () => {
    expect(streamOf({ openapiVersion: "3.0" })).toEqual({
      "application/jsonl": { schema: { items: refToItem }, "x-oai-itemSchema": refToItem },
    });
  });
});

describe("a document of OpenAPI 3.0", () => {
  const settings = { openapiVersion: "3.0" } as const;

  it("names the license by an address", () => {
    const document = write(new App(), {
      ...settings,
      summary: "Sells.",
      licenseInfo: { name: "MIT", identifier: "MIT" },
    });

    expect(document.info).toEqual({
      title: "Fastidious",
      license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
      version: "0.1.0",
    });
  });

  it("keeps webhooks where viewers look for them", () => {
    const webhooks = new CallbackRouter();
    webhooks.post("item-sold", { body: Item });
    const document = createOpenAPI(new App().plan(), settings, webhooks);

    expect(document).not.toHaveProperty("webhooks");
    expect(document["x-webhooks"]).toMatchObject({
      "item-sold": { post: { requestBody: { content: { "application/json": {} } } } },
    });
  });

  it("gives scopes to schemes that have them alone", () => {
    const app = new App();
    const basic = security(new HTTPBasic(), { scopes: ["a"] });
    const token = security(new OAuth2PasswordBearer({ tokenUrl: "t" }), { scopes: ["b"] });
    app.get("/", { dependencies: { basic, token } }, () => 1);

    expect(write(app, settings).paths["/"]?.["get"]?.security).toEqual([
      { HTTPBasic: [], OAuth2PasswordBearer: ["b"] },
    ]);
  });

  it("leaves out what only the data of events points at, which it cannot describe", () => {
    const app = new App();
    app.get("/", { responseClass: EventSourceResponse, responseModel: Item }, () => []);

    expect(write(app, {}).components?.schemas).toHaveProperty("Item");
    expect(write(app, settings).components?.schemas).toEqual({});
  });
});
