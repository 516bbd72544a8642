import { getValidatedRouterParams, H3, readValidatedBody } from "h3";
import {
  createDraftModel,
  createResourceModel,
  createResourcePath,
} from "../../shop/resource-models.ts";
import { nameResources, readResource } from "../../shop/resources.ts";

/** The resources with h3. */
export function createH3Resources(routes: number): H3 {
  const app = new H3({ silent: true });
  for (const name of nameResources(routes)) {
    const path = createResourcePath();
    const model = createResourceModel();
    const draft = createDraftModel();
    app.get(`/${name}/:item_id`, async (event) => {
      const { item_id } = await getValidatedRouterParams(event, path);
      return model.parse(readResource(item_id, name));
    });
    app.post(`/${name}`, async (event) => draft.parse(await readValidatedBody(event, draft)));
  }
  return app;
}
