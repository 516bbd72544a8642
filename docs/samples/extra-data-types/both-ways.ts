import { Fastidious } from "fastidious";
import { z } from "zod";

const Account = z
  .object({
    id: z.bigint(),
    created: z.date(),
    labels: z.set(z.string()),
    balances: z.map(z.string(), z.bigint()),
  })
  .meta({ id: "Account" });

export const app = new Fastidious();

app.put(
  "/accounts/{id}",
  { path: { id: z.bigint() }, body: Account, responseModel: Account },
  ({ path, body }) => {
    body.labels.add("seen");
    body.balances.set("EUR", (body.balances.get("EUR") ?? 0n) + 1n);
    return { ...body, id: path.id };
  },
);
