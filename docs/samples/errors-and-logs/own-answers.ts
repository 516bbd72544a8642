import { Fastidious, HTMLResponse, JSONResponse, ResponseValidationError } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.exceptionHandler(404, () => new HTMLResponse("<h1>Nothing here</h1>", { statusCode: 404 }));

app.exceptionHandler(
  ResponseValidationError,
  (_request, error) =>
    new JSONResponse({ detail: "We made a mistake", code: error.code }, { statusCode: 500 }),
);

app.exceptionHandler(
  Error,
  (request) => new JSONResponse({ detail: `${request.path} is broken` }, { statusCode: 503 }),
);

app.get("/wrong", { responseModel: z.int() }, () => JSON.parse('"seven"'));
app.get("/broken", () => {
  throw new TypeError("undefined is not a function");
});
