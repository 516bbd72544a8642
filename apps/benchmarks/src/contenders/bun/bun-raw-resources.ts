import { z } from "zod";
import { createResourceModel, createResourcePath } from "../../shop/resource-models.ts";
import { nameResources, readResource } from "../../shop/resources.ts";

/** Answers what is read of the resources by hand: a map by the first part of the path. */
export function answerResources(routes: number): (request: Request) => Response {
  const resources = new Map(
    nameResources(routes).map((name) => [name, createResource(name)] as const),
  );
  return ({ url }) => {
    const start = url.indexOf("/", 8) + 1;
    const end = url.indexOf("/", start);
    const read = resources.get(url.slice(start, end));
    return read === undefined ? new Response(null, { status: 404 }) : read(url.slice(end + 1));
  };
}

function createResource(name: string): (itemId: string) => Response {
  const path = z.compile(createResourcePath());
  const model = z.compile(createResourceModel());
  return (itemId) => {
    const fitted = path.safeParse({ item_id: itemId });
    if (!fitted.success) return Response.json({ detail: fitted.error.issues }, { status: 422 });
    const answer = model.safeParse(readResource(fitted.data.item_id, name));
    return answer.success
      ? Response.json(answer.data)
      : Response.json({ detail: "Internal Server Error" }, { status: 500 });
  };
}
