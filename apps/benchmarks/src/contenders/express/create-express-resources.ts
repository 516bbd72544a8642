import express, { type Express } from "express";
import {
  createDraftModel,
  createResourceModel,
  createResourcePath,
} from "../../shop/resource-models.ts";
import { nameResources, readResource } from "../../shop/resources.ts";
import { answerErrors, parseInput } from "./answer-errors.ts";

/** The resources with Express. */
export function createExpressResources(routes: number): Express {
  const app = express();
  const readJSON = express.json();
  for (const name of nameResources(routes)) {
    const path = createResourcePath();
    const model = createResourceModel();
    const draft = createDraftModel();
    app.get(`/${name}/:item_id`, (request, response) => {
      const { item_id } = parseInput(path, request.params);
      response.json(model.parse(readResource(item_id, name)));
    });
    app.post(`/${name}`, readJSON, (request, response) => {
      response.json(draft.parse(parseInput(draft, request.body)));
    });
  }
  app.use(answerErrors);
  return app;
}
