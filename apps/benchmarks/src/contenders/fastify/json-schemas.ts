import { Limit } from "../../shop/limits.ts";

const owner = {
  type: "object",
  required: ["id", "email"],
  properties: {
    id: { type: "string", format: "uuid" },
    email: { type: "string", format: "email" },
  },
} as const;

/** The models of the shop in JSON Schema, word for word what the Zod models say. */
export const jsonSchemas = {
  greeting: {
    type: "object",
    required: ["hello"],
    properties: { hello: { type: "string" } },
  },
  foundItem: {
    type: "object",
    required: ["id", "q", "limit"],
    properties: { id: { type: "integer" }, q: { type: "string" }, limit: { type: "integer" } },
  },
  itemPath: {
    type: "object",
    required: ["item_id"],
    properties: { item_id: { type: "integer" } },
  },
  itemQuery: {
    type: "object",
    required: ["q"],
    properties: {
      q: { type: "string" },
      limit: {
        type: "integer",
        minimum: Limit.least,
        maximum: Limit.most,
        default: Limit.usual,
      },
    },
  },
  item: {
    type: "object",
    required: ["id", "name", "price", "tags", "created", "description", "owner"],
    properties: {
      id: { type: "integer" },
      name: { type: "string", minLength: 1, maxLength: 100 },
      price: { type: "number", minimum: 0 },
      tags: { type: "array", items: { type: "string" } },
      created: { type: "string", format: "date-time" },
      description: { type: ["string", "null"] },
      owner,
    },
  },
  profile: {
    type: "object",
    required: ["name", "rights"],
    properties: { name: { type: "string" }, rights: { type: "array", items: { type: "string" } } },
  },
  reach: {
    type: "object",
    required: ["reached"],
    properties: { reached: { type: "integer" } },
  },
} as const;

/** What a resource answers, an object of its own for each route. */
export function createResourceSchema(): object {
  return {
    type: "object",
    required: ["id", "resource"],
    properties: { id: { type: "integer" }, resource: { type: "string" } },
  };
}

/** What is posted to a resource, an object of its own for each route. */
export function createDraftSchema(): object {
  return {
    type: "object",
    required: ["id", "name", "price", "tags", "owner"],
    properties: {
      id: { type: "integer" },
      name: { type: "string", minLength: 1, maxLength: 100 },
      price: { type: "number", minimum: 0 },
      tags: { type: "array", items: { type: "string" } },
      owner: { ...owner },
    },
  };
}
