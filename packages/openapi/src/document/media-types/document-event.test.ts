import { App, EventSourceResponse, StreamingResponse } from "@fastidious/core";
import { expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";
import type { OpenAPIResponse } from "../openapi-document.ts";

const Item = z.object({ id: z.int() }).meta({ id: "Item" });
const refToItem = { $ref: "#/components/schemas/Item" };

function contentOf(app: App): OpenAPIResponse["content"] {
  const [item] = Object.values(createOpenAPI(app.plan(), { openapiVersion: "3.2" }).paths);
  return item?.["get"]?.responses?.["200"]?.content;
}

it("documents each item of a generator as a line of JSON", () => {
  const app = new App();
  app.get("/", { responseModel: Item }, function* () {
    yield { id: 1 };
  });

  expect(contentOf(app)).toEqual({ "application/jsonl": { itemSchema: refToItem } });
});

it("documents an event, and its data as JSON of the model", () => {
  const app = new App();
  app.get("/", { responseClass: EventSourceResponse, responseModel: Item }, function* () {
    yield { id: 1 };
  });

  expect(contentOf(app)).toEqual({
    "text/event-stream": {
      itemSchema: {
        type: "object",
        properties: {
          data: {
            type: "string",
            contentMediaType: "application/json",
            contentSchema: refToItem,
          },
          event: { type: "string" },
          id: { type: "string" },
          retry: { type: "integer", minimum: 0 },
        },
        required: ["data"],
      },
    },
  });
});

it("documents a stream by its media type, and without one nothing", () => {
  class CSVStreamingResponse extends StreamingResponse {
    static override readonly mediaType = "text/csv";
  }
  const named = new App();
  const bare = new App();
  named.get("/", { responseClass: CSVStreamingResponse }, () => ["a"]);
  bare.get("/", { responseClass: StreamingResponse }, () => ["a"]);

  expect(contentOf(named)).toEqual({ "text/csv": { schema: { type: "string" } } });
  expect(contentOf(bare)).toBeUndefined();
});
