import { Fastidious } from "fastidious";
import { z } from "zod";
import { createDraftModel, createResourceModel } from "../../shop/resource-models.ts";
import { nameResources, readResource } from "../../shop/resources.ts";

/** The resources, each with models of its own. */
export function createResources(routes: number): Fastidious {
  const app = new Fastidious({ title: "Benchmarks", version: "1.0.0" });
  for (const name of nameResources(routes)) {
    const draft = createDraftModel();
    app.get(
      `/${name}/{item_id}`,
      { path: { item_id: z.int() }, responseModel: createResourceModel() },
      ({ path }) => readResource(path.item_id, name),
    );
    app.post(`/${name}`, { body: draft, responseModel: draft }, ({ body }) => body);
  }
  return app;
}
