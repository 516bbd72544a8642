// oxlint-disable typescript/explicit-module-boundary-types -- the inferred type is the model's
import { z } from "zod";

/** The path of `GET /resources-N/{item_id}` for those who get it as text. */
export function createResourcePath() {
  return z.object({ item_id: z.coerce.number().int() });
}

/** What `GET /resources-N/{item_id}` answers; each route has a model of its own, as in a real application. */
export function createResourceModel() {
  return z.object({ id: z.int(), resource: z.string() });
}

/** What is posted to `/resources-N` and comes back through the same model. */
export function createDraftModel() {
  return z.object({
    id: z.int(),
    name: z.string().min(1).max(100),
    price: z.number().nonnegative(),
    tags: z.array(z.string()),
    owner: z.object({ id: z.uuid(), email: z.email() }),
  });
}
