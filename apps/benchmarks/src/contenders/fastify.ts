import fastify, { type FastifyInstance } from "fastify";
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { z } from "zod";
import {
  bodyLimit,
  breakPromise,
  findItem,
  FoundItem,
  greet,
  Greeting,
  Item,
  Limit,
} from "../scenarios/shop.ts";
import type { RunningContender } from "./contender.ts";

const Query = z.object({
  q: z.string(),
  limit: z.coerce.number().int().min(Limit.least).max(Limit.most).default(Limit.usual),
});

/** Fastify as the documentation of its Zod type provider sets it up: validator, serializer, response schemas. */
export async function startFastify(): Promise<RunningContender> {
  const app = fastify({ bodyLimit });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // Fastify says 400 to what does not validate; the others say 422.
  app.setErrorHandler((error: { validation?: unknown; statusCode?: number }, _request, reply) => {
    const status = error.validation === undefined ? (error.statusCode ?? 500) : 422;
    void reply.status(status).send({ detail: error.validation ?? status });
  });
  addRoutes(app);
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  if (address === null || typeof address === "string")
    throw new Error("startFastify: the server has no port.");
  return { port: address.port, close: async () => app.close() };
}

function addRoutes(app: FastifyInstance): void {
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
    {
      schema: {
        params: z.object({ item_id: z.coerce.number().int() }),
        querystring: Query,
        response: { 200: FoundItem },
      },
    },
    (request, reply) => {
      void reply.send(findItem(request.params.item_id, request.query.q, request.query.limit));
    },
  );
  typed.post("/items", { schema: { body: Item, response: { 200: Item } } }, (request, reply) => {
    void reply.send(request.body);
  });
}
