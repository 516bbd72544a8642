import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import {
  createDraftModel,
  createResourceModel,
  createResourcePath,
} from "../../shop/resource-models.ts";
import { nameResources, readResource } from "../../shop/resources.ts";
import { createHonoApp, ok } from "./create-hono-app.ts";

/** The resources with @hono/zod-openapi. */
export function createHonoResources(routes: number): OpenAPIHono {
  const app = createHonoApp();
  for (const name of nameResources(routes)) addResource(app, name);
  return app;
}

function addResource(app: OpenAPIHono, name: string): void {
  const model = createResourceModel();
  const draft = createDraftModel();
  const read = createRoute({
    method: "get",
    path: `/${name}/{item_id}`,
    request: { params: createResourcePath() },
    responses: ok(model),
  });
  app.openapi(read, (context) =>
    context.json(model.parse(readResource(context.req.valid("param").item_id, name)), 200),
  );
  const create = createRoute({
    method: "post",
    path: `/${name}`,
    request: { body: { content: { "application/json": { schema: draft } }, required: true } },
    responses: ok(draft),
  });
  app.openapi(create, (context) => context.json(draft.parse(context.req.valid("json")), 200));
}
