import type { FastifyInstance } from "fastify";
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { catalog, warehouse } from "../../shop/items.ts";
import {
  FoundItem,
  Greeting,
  Item,
  ItemPath,
  ItemQuery,
  Items,
  Profile,
  Reach,
  Tick,
} from "../../shop/models.ts";
import { describeUser } from "../../shop/people.ts";
import { breakPromise, findItem, greet } from "../../shop/shop.ts";
import { publishTick } from "../../shop/ticks.ts";
import { addBulk, decorateWithUser } from "./fastify-bulk.ts";

/** The shop as the documentation of the Zod type provider sets it up: validator, serializer, response schemas. */
export function addZodShop(app: FastifyInstance): void {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  // Sending from a plain function is the fastest way that Fastify has: no promise a request.
  typed.get("/hello", { schema: { response: { 200: Greeting } } }, (_request, reply) => {
    void reply.send(greet());
  });
  typed.get("/broken", { schema: { response: { 200: Greeting } } }, (_request, reply) => {
    void reply.send(breakPromise());
  });
  typed.get(
    "/items/:item_id",
    { schema: { params: ItemPath, querystring: ItemQuery, response: { 200: FoundItem } } },
    (request, reply) => {
      void reply.send(findItem(request.params.item_id, request.query.q, request.query.limit));
    },
  );
  typed.post("/items", { schema: { body: Item, response: { 200: Item } } }, (request, reply) => {
    void reply.send(request.body);
  });
  addListsAndProfile(app);
  addBulk(app, (tick) => JSON.stringify(Tick.parse(tick)));
}

function addListsAndProfile(app: FastifyInstance): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get("/catalog", { schema: { response: { 200: Items } } }, (_request, reply) => {
    void reply.send(catalog);
  });
  typed.get("/warehouse", { schema: { response: { 200: Items } } }, (_request, reply) => {
    void reply.send(warehouse);
  });
  typed.post("/ticks", { schema: { response: { 200: Reach } } }, (_request, reply) => {
    void reply.send(publishTick());
  });
  const preHandler = decorateWithUser(app);
  typed.get(
    "/profile",
    { preHandler, schema: { response: { 200: Profile } } },
    (request, reply) => {
      if (request.user !== null) void reply.send(describeUser(request.user, request.rights));
    },
  );
}
