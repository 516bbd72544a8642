import { z } from "zod";

/** Somebody who logged in. */
export const Visitor = z
  .object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .meta({ examples: ["Ibn Battuta"] }),
  })
  .meta({ id: "Visitor" });

/** What a 401 says. */
export const NotLoggedIn = z
  .object({ detail: z.string().meta({ examples: ["Log in first."] }) })
  .meta({ id: "NotLoggedIn" });
