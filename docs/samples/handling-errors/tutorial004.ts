import { Fastidious, HTTPException, PlainTextResponse, RequestValidationError } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.exceptionHandler(
  HTTPException,
  (_request, error) =>
    new PlainTextResponse(String(error.detail), { statusCode: error.statusCode }),
);

app.exceptionHandler(RequestValidationError, (_request, error) => {
  const lines = error.issues.map(({ loc, msg }) => `Field: ${loc.join(".")}, Error: ${msg}`);
  return new PlainTextResponse(["Validation errors:", ...lines].join("\n"), { statusCode: 400 });
});

app.get("/items/{item_id}", { path: { item_id: z.int() } }, ({ path }) => {
  if (path.item_id === 3) throw new HTTPException(418, { detail: "Nope! I don't like 3." });
  return { item_id: path.item_id };
});
