import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.get(
  "/items/",
  {
    query: {
      q: z
        .string()
        .min(3)
        .optional()
        .meta({
          alias: "item-query",
          title: "Query string",
          description: "Words that an item's name must have.",
          deprecated: true,
          openapiExamples: {
            one: { summary: "One word", value: "tea" },
            several: { summary: "Several words", value: "green tea" },
          },
        }),
      trace: z
        .string()
        .meta({ includeInSchema: false })
        .default(() => crypto.randomUUID()),
    },
  },
  ({ query }) => query,
);
