import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import { readBody } from "./read-body.ts";
import { refuse } from "./send.ts";

/** Reads a JSON body that fits a model, or answers with what is wrong with it. */
export function receiveModel<Model extends z.ZodType>(
  request: IncomingMessage,
  response: ServerResponse,
  model: Model,
  use: (value: z.output<Model>) => void,
): void {
  if (request.headers["content-type"]?.startsWith("application/json") !== true) {
    return refuse(response, 415, "Unsupported Media Type");
  }
  readBody(request, (bytes) => {
    if (bytes === null) return refuse(response, 413, "Content Too Large");
    let value: unknown;
    try {
      value = JSON.parse(bytes.toString());
    } catch {
      return refuse(response, 422, "JSON decode error");
    }
    const fitted = model.safeParse(value);
    if (!fitted.success) return refuse(response, 422, fitted.error.issues);
    use(fitted.data);
  });
}
