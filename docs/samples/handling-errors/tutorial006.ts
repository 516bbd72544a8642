import { Fastidious, HTTPException, JSONResponse, RequestValidationError } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.exceptionHandler(HTTPException, (request, error) => {
  console.info(`${request.method} ${request.path}: ${String(error.statusCode)}`);
  return new JSONResponse(
    { detail: error.detail },
    { statusCode: error.statusCode, headers: error.headers },
  );
});

app.exceptionHandler(RequestValidationError, (request, error) => {
  console.info(`${request.method} ${request.path}: ${error.message}`);
  return new JSONResponse({ detail: error.issues }, { statusCode: 422 });
});

app.get("/items/{item_id}", { path: { item_id: z.int() } }, ({ path }) => {
  if (path.item_id === 3) throw new HTTPException(418, { detail: "Nope! I don't like 3." });
  return { item_id: path.item_id };
});
