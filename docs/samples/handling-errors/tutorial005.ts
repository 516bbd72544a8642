import { Fastidious, JSONResponse, RequestValidationError } from "fastidious";
import { z } from "zod";

const Item = z.object({ title: z.string(), size: z.int() }).meta({ id: "Item" });

export const app = new Fastidious();

app.exceptionHandler(
  RequestValidationError,
  (_request, error) =>
    new JSONResponse({ detail: error.issues, body: error.body }, { statusCode: 422 }),
);

app.post("/items/", { body: Item }, ({ body }) => body);
