import { Fastidious, type ValidationErrorSettings } from "fastidious";
import { z } from "zod";

const Invalid = z
  .object({
    message: z.string(),
    fields: z.array(z.object({ name: z.string(), problem: z.string() })),
  })
  .meta({ id: "Invalid" });

export const app = new Fastidious({
  validationError: {
    statusCode: 400,
    model: Invalid,
    content: (error) => ({
      message: "Please check your input.",
      fields: error.issues.map(({ loc, msg }) => ({ name: loc.join("."), problem: msg })),
    }),
  } satisfies ValidationErrorSettings<typeof Invalid>,
});

app.get("/items", { query: { limit: z.int() } }, ({ query }) => query.limit);
