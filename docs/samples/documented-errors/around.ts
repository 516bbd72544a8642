import { APIRouter, dependency, documentedError, Fastidious } from "fastidious";
import { z } from "zod";

const Message = z.object({ message: z.string() }).meta({ id: "Message" });
const Maintenance = documentedError("Maintenance", { statusCode: 503, model: Message });
const UnknownToken = documentedError("UnknownToken", { statusCode: 401, model: Message });
const Frozen = documentedError("Frozen", { statusCode: 403, model: Message });
const Overdrawn = documentedError("Overdrawn", {
  statusCode: 403,
  model: z.object({ balance: z.number() }).meta({ id: "Overdrawn" }),
});

// Every route of the application may be down for a while.
export const app = new Fastidious({ errors: [Maintenance] });

// Whoever needs the account has the errors of it documented.
const account = dependency(
  { headers: { "x-token": z.string() }, errors: [UnknownToken, Frozen] },
  ({ headers }) => {
    if (headers["x-token"] === "ice") throw new Frozen({ message: "This account is frozen." });
    if (headers["x-token"] === "ann") return { owner: "Ann", balance: 30 };
    throw new UnknownToken({ message: "Who are you?" }, { headers: { "www-authenticate": "X" } });
  },
);

const accounts = new APIRouter({ prefix: "/account", dependencies: { account } });

accounts.post(
  "/withdrawals",
  { body: { amount: z.number() }, errors: [Overdrawn] },
  ({ account: { balance }, body }) => {
    if (body.amount > balance) throw new Overdrawn({ balance });
    return { balance: balance - body.amount };
  },
);

app.includeRouter(accounts);
