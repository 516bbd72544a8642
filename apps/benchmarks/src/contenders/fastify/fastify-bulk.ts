import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fileName, provideFile, yieldParts } from "../../shop/bulk.ts";
import { findRights, findUser, readToken } from "../../shop/people.ts";
import { text } from "../../shop/shop.ts";
import { followTicks, type InternalTick } from "../../shop/ticks.ts";

declare module "fastify" {
  interface FastifyRequest {
    token: string | null;
    user: ReturnType<typeof findUser>;
    rights: readonly string[];
  }
}

type Hook = (request: FastifyRequest, reply: FastifyReply, done: () => void) => void;

/** The routes that are the same whoever validates. */
export function addBulk(app: FastifyInstance, formatTick: (tick: InternalTick) => string): void {
  provideFile();
  app.get("/text", (_request, reply) => {
    void reply.type("text/plain; charset=utf-8").send(text);
  });
  app.get("/parts", (_request, reply) => {
    void reply.type("text/plain; charset=utf-8").send(Readable.from(yieldParts()));
  });
  app.get("/file", (_request, reply) => reply.sendFile(fileName));
  app.get("/ticks", (_request, reply) => {
    void reply.header("cache-control", "no-cache").type("text/event-stream");
    void reply.send(Readable.from(formatTicks(formatTick)));
  });
}

/** The dependencies of `/profile` as Fastify has them: hooks that leave values on the request. */
export function decorateWithUser(app: FastifyInstance): Hook[] {
  app.decorateRequest("token", null);
  app.decorateRequest("user", null);
  app.decorateRequest("rights");
  return [
    (request, _reply, done) => {
      request.token = readToken(request.headers.authorization);
      done();
    },
    (request, reply, done) => {
      request.user = findUser(request.token);
      if (request.user === null) void reply.status(401).send({ detail: "Unauthorized" });
      else done();
    },
    (request, _reply, done) => {
      if (request.user !== null) request.rights = findRights(request.user);
      done();
    },
  ];
}

async function* formatTicks(formatTick: (tick: InternalTick) => string): AsyncGenerator<string> {
  for await (const tick of followTicks()) yield `data: ${formatTick(tick)}\n\n`;
}
