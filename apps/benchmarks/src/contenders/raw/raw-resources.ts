import type { RequestListener } from "node:http";
import { z } from "zod";
import {
  createDraftModel,
  createResourceModel,
  createResourcePath,
} from "../../shop/resource-models.ts";
import { nameResources, readResource } from "../../shop/resources.ts";
import { receiveModel } from "./receive-model.ts";
import { refuse, sendModel } from "./send.ts";

interface Resource {
  readonly read: RequestListener;
  readonly create: RequestListener;
}

/** Answers the resources: a map by the first part of the path. */
export function answerResources(routes: number): RequestListener {
  const resources = new Map(
    nameResources(routes).map((name) => [name, createResource(name)] as const),
  );
  return (request, response) => {
    const url = request.url ?? "/";
    const end = url.indexOf("/", 1);
    const resource = resources.get(end === -1 ? url.slice(1) : url.slice(1, end));
    if (resource === undefined) return refuse(response, 404, "Not Found");
    if (request.method === "POST") resource.create(request, response);
    else resource.read(request, response);
  };
}

function createResource(name: string): Resource {
  const path = z.compile(createResourcePath());
  const model = z.compile(createResourceModel());
  const draft = z.compile(createDraftModel());
  const prefix = name.length + 2;
  return {
    read: (request, response) => {
      const fitted = path.safeParse({ item_id: request.url?.slice(prefix) });
      if (!fitted.success) return refuse(response, 422, fitted.error.issues);
      sendModel(response, model, readResource(fitted.data.item_id, name));
    },
    create: (request, response) => {
      receiveModel(request, response, draft, (value) => sendModel(response, draft, value));
    },
  };
}
