import type { Elysia } from "elysia";
import {
  createDraftModel,
  createResourceModel,
  createResourcePath,
} from "../../shop/resource-models.ts";
import { nameResources, readResource } from "../../shop/resources.ts";

/** Adds the resources to an app. */
export function addElysiaResources(app: Elysia, routes: number): void {
  for (const name of nameResources(routes)) {
    const draft = createDraftModel();
    app
      .get(`/${name}/:item_id`, ({ params }) => readResource(params.item_id, name), {
        params: createResourcePath(),
        response: createResourceModel(),
      })
      .post(`/${name}`, ({ body }) => body, { body: draft, response: draft });
  }
}
