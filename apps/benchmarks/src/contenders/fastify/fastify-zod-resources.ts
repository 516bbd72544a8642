import type { FastifyInstance } from "fastify";
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import {
  createDraftModel,
  createResourceModel,
  createResourcePath,
} from "../../shop/resource-models.ts";
import { nameResources, readResource } from "../../shop/resources.ts";

/** The resources with the Zod type provider. */
export function addZodResources(app: FastifyInstance, routes: number): void {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  for (const name of nameResources(routes)) {
    const draft = createDraftModel();
    typed.get(
      `/${name}/:item_id`,
      { schema: { params: createResourcePath(), response: { 200: createResourceModel() } } },
      (request, reply) => {
        void reply.send(readResource(request.params.item_id, name));
      },
    );
    typed.post(
      `/${name}`,
      { schema: { body: draft, response: { 200: draft } } },
      (request, reply) => {
        void reply.send(request.body);
      },
    );
  }
}
