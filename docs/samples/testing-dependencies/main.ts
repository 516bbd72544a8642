import { dependency, Fastidious } from "fastidious";
import { z } from "zod";

export const currentUser = dependency(
  { headers: { authorization: z.string() } },
  async ({ headers }) => ({ name: headers.authorization, isAdmin: false }),
);

export const database = dependency(async function* () {
  yield { orders: ["of somebody real"] };
});

export const app = new Fastidious();

app.get("/orders", { dependencies: { user: currentUser, store: database } }, ({ user, store }) => ({
  of: user.name,
  orders: user.isAdmin ? store.orders : [],
}));
