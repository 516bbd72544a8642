import type { FastifyInstance } from "fastify";
import { catalog, warehouse } from "../../shop/items.ts";
import { describeUser } from "../../shop/people.ts";
import { nameResources, readResource } from "../../shop/resources.ts";
import { breakPromise, findItem, greet } from "../../shop/shop.ts";
import { publishTick } from "../../shop/ticks.ts";
import type { RunningContender } from "../contender.ts";
import { addBulk, decorateWithUser } from "./fastify-bulk.ts";
import { createDraftSchema, createResourceSchema, jsonSchemas } from "./json-schemas.ts";
import { startFastify } from "./start-fastify.ts";

interface ItemRequest {
  readonly Params: { readonly item_id: number };
  readonly Querystring: { readonly q: string; readonly limit: number };
}

/** Fastify as it is without Zod: JSON Schema, which validates input and filters output. */
export function startFastifySchema(routes: number): Promise<RunningContender> {
  return startFastify(routes === 0 ? addShop : (app) => addResources(app, routes));
}

function addShop(app: FastifyInstance): void {
  const { greeting, foundItem, itemPath, itemQuery, item } = jsonSchemas;
  app.get("/hello", { schema: { response: { 200: greeting } } }, (_request, reply) => {
    void reply.send(greet());
  });
  app.get("/broken", { schema: { response: { 200: greeting } } }, (_request, reply) => {
    void reply.send(breakPromise());
  });
  app.get<ItemRequest>(
    "/items/:item_id",
    { schema: { params: itemPath, querystring: itemQuery, response: { 200: foundItem } } },
    (request, reply) => {
      void reply.send(findItem(request.params.item_id, request.query.q, request.query.limit));
    },
  );
  app.post("/items", { schema: { body: item, response: { 200: item } } }, (request, reply) => {
    void reply.send(request.body);
  });
  addListsAndProfile(app);
  addBulk(app, ({ id, text }) => JSON.stringify({ id, text }));
}

function addListsAndProfile(app: FastifyInstance): void {
  const { item, profile, reach } = jsonSchemas;
  const items = { type: "array", items: item };
  app.get("/catalog", { schema: { response: { 200: items } } }, (_request, reply) => {
    void reply.send(catalog);
  });
  app.get("/warehouse", { schema: { response: { 200: items } } }, (_request, reply) => {
    void reply.send(warehouse);
  });
  app.post("/ticks", { schema: { response: { 200: reach } } }, (_request, reply) => {
    void reply.send(publishTick());
  });
  const preHandler = decorateWithUser(app);
  app.get("/profile", { preHandler, schema: { response: { 200: profile } } }, (request, reply) => {
    if (request.user !== null) void reply.send(describeUser(request.user, request.rights));
  });
}

function addResources(app: FastifyInstance, routes: number): void {
  for (const name of nameResources(routes)) {
    const draft = createDraftSchema();
    app.get<Pick<ItemRequest, "Params">>(
      `/${name}/:item_id`,
      {
        schema: { params: { ...jsonSchemas.itemPath }, response: { 200: createResourceSchema() } },
      },
      (request, reply) => {
        void reply.send(readResource(request.params.item_id, name));
      },
    );
    app.post(
      `/${name}`,
      { schema: { body: draft, response: { 200: draft } } },
      (request, reply) => {
        void reply.send(request.body);
      },
    );
  }
}
