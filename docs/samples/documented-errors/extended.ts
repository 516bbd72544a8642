import { documentedError, Fastidious, httpExceptionHandler } from "fastidious";
import { z } from "zod";

const Limited = documentedError("Limited", {
  statusCode: 429,
  model: z.object({ message: z.string(), seconds: z.int() }),
  headers: { "retry-after": { schema: { type: "integer" } } },
});

/** Fills in what is the same each time. */
class TooManyRequests extends Limited {
  constructor(seconds: number) {
    super(
      { message: "Slow down.", seconds },
      { headers: { "retry-after": String(seconds) }, cause: "the limit of this hour" },
    );
  }
}

export const app = new Fastidious();
export const counted: string[] = [];

app.get("/search", { errors: [Limited] }, () => {
  throw new TooManyRequests(60);
});

// Found by its class, as any error. Being an HTTPException, it is answered by the default handler.
app.exceptionHandler(Limited, (request, error) => {
  counted.push(`${request.path}: ${error.content.seconds} s, ${String(error.cause)}`);
  return httpExceptionHandler(request, error);
});
