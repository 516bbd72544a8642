import {
  Fastidious,
  HTTPException,
  httpExceptionHandler,
  RequestValidationError,
  requestValidationExceptionHandler,
} from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.exceptionHandler(HTTPException, (request, error) => {
  console.info(`${request.method} ${request.path}: ${String(error.statusCode)}`);
  return httpExceptionHandler(request, error);
});

app.exceptionHandler(RequestValidationError, (request, error) => {
  console.info(`${request.method} ${request.path}: ${error.message}`);
  return requestValidationExceptionHandler(request, error);
});

app.get("/items/{item_id}", { path: { item_id: z.int() } }, ({ path }) => {
  if (path.item_id === 3) throw new HTTPException(418, { detail: "Nope! I don't like 3." });
  return { item_id: path.item_id };
});
