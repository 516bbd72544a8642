import { OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";

// oxlint-disable-next-line typescript/consistent-type-definitions -- an interface would have no index signature
type OkResponses<Model extends z.ZodType> = {
  readonly 200: {
    readonly description: string;
    readonly content: { readonly "application/json": { readonly schema: Model } };
  };
};

/** An app that answers bad input with 422 and keeps its errors to itself. */
export function createHonoApp(): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) =>
      result.success ? undefined : context.json({ detail: result.error.issues }, 422),
  });
  app.onError((error, context) =>
    error instanceof HTTPException
      ? error.getResponse()
      : context.json({ detail: "Internal Server Error" }, 500),
  );
  return app;
}

/** The responses of a route that answers 200 with a model. */
export function ok<Model extends z.ZodType>(schema: Model): OkResponses<Model> {
  return { 200: { description: "OK", content: { "application/json": { schema } } } };
}
