import fastifyStatic from "@fastify/static";
import { fastify, type FastifyInstance } from "fastify";
import { fileFolder } from "../../shop/bulk.ts";
import { bodyLimit } from "../../shop/limits.ts";
import type { RunningContender } from "../contender.ts";

/** Fastify with whatever routes are added to it. */
export async function startFastify(
  addRoutes: (app: FastifyInstance) => void,
): Promise<RunningContender> {
  const app = fastify({ bodyLimit });
  // Fastify says 400 to what does not validate; the others say 422.
  app.setErrorHandler((error: { validation?: unknown; statusCode?: number }, _request, reply) => {
    const status = error.validation === undefined ? (error.statusCode ?? 500) : 422;
    void reply.status(status).send({ detail: error.validation ?? status });
  });
  await app.register(fastifyStatic, { root: fileFolder, serve: false });
  addRoutes(app);
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  if (address === null || typeof address === "string")
    throw new Error("startFastify: the server has no port.");
  return { port: address.port, close: () => close(app) };
}

async function close(app: FastifyInstance): Promise<void> {
  app.server.closeAllConnections();
  await app.close();
}
