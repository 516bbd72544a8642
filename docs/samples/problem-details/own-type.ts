import { documentedError, Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

const OutOfCredit = documentedError("OutOfCredit", {
  statusCode: 403,
  model: z
    .object({
      type: z.literal("https://example.com/probs/out-of-credit"),
      title: z.literal("You do not have enough credit."),
      balance: z.number(),
    })
    .meta({ id: "OutOfCredit" }),
});

export const app = new Fastidious({ problemDetails: true });

// Documented: its fields are members of the problem.
app.get("/messages", { errors: [OutOfCredit] }, () => {
  throw new OutOfCredit({
    type: "https://example.com/probs/out-of-credit",
    title: "You do not have enough credit.",
    balance: 30,
  });
});

// Not documented: members in passing.
app.get("/account", () => {
  throw new HTTPException(403, {
    detail: "Your account is frozen.",
    problem: { type: "https://example.com/probs/frozen", instance: "/account/12345" },
  });
});
