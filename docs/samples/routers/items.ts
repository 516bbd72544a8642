import { APIRouter, dependency, HTTPException } from "fastidious";
import { z } from "zod";

const Item = z.object({ id: z.string(), name: z.string() }).meta({ id: "Item" });
const items = new Map([["plumbus", { id: "plumbus", name: "Plumbus" }]]);

const checkToken = dependency({ headers: { x_token: z.string() } }, ({ headers }) => {
  if (headers.x_token !== "fake-super-secret-token") {
    throw new HTTPException(400, { detail: "X-Token header invalid" });
  }
});

export const router = new APIRouter({
  prefix: "/items",
  tags: ["items"],
  dependencies: { token: checkToken },
  responses: { 404: z.object({ detail: z.string() }) },
});

router.get("", { responseModel: z.array(Item) }, () => [...items.values()]);

router.get(
  "/{id}",
  { responseModel: Item },
  ({ path, reply }) => items.get(path.id) ?? reply(404, { detail: "Item not found" }),
);
