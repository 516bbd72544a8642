import { z } from "zod";

/** What a 404 says. */
export const NotFound = z
  .object({ detail: z.string().meta({ examples: ["No country has the code XX."] }) })
  .meta({ id: "NotFound" });
