// oxlint-disable typescript/explicit-module-boundary-types -- a router's type is all of its procedures
import { os } from "@orpc/server";
import {
  createDraftModel,
  createResourceModel,
  createResourcePath,
} from "../../shop/resource-models.ts";
import { nameResources, readResource } from "../../shop/resources.ts";

/** The resources as procedures with an OpenAPI route each. */
export function createResourcesRouter(routes: number) {
  return Object.fromEntries(nameResources(routes).map((name) => [name, createResource(name)]));
}

function createResource(name: string) {
  const draft = createDraftModel();
  return {
    read: os
      .route({ method: "GET", path: `/${name}/{item_id}` })
      .input(createResourcePath())
      .output(createResourceModel())
      .handler(({ input }) => readResource(input.item_id, name)),
    create: os
      .route({ method: "POST", path: `/${name}` })
      .input(draft)
      .output(draft)
      .handler(({ input }) => input),
  };
}
