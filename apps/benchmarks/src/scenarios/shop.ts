import { z } from "zod";

/** What every contender answers on `/hello`. */
export const Greeting = z.object({ hello: z.string() });

/** What every contender answers on `/items/{item_id}`. */
export const FoundItem = z.object({ id: z.int(), q: z.string(), limit: z.int() });

/** The document that is posted to `/items` and comes back through the same model. */
export const Item = z.object({
  id: z.int(),
  name: z.string().min(1).max(100),
  price: z.number().nonnegative(),
  tags: z.array(z.string()),
  created: z.iso.datetime(),
  description: z.string().nullable(),
  owner: z.object({ id: z.uuid(), email: z.email() }),
});

/** The bounds of `limit`, in the query of `/items/{item_id}`. */
export const Limit = { least: 1, most: 100, usual: 10 } as const;

/** The largest request body that a contender reads, in bytes. */
export const bodyLimit: number = 1_048_576;

type InternalGreeting = z.infer<typeof Greeting> & { readonly secret: string };
type InternalItem = z.infer<typeof FoundItem> & {
  readonly supplier: string;
  readonly margin: number;
};

/** The handler of `/hello`, shared by all: one field more than the model declares. */
export function greet(): InternalGreeting {
  return { hello: "world", secret: "never sent" };
}

/** The handler of `/items/{item_id}`, shared by all: two fields more than the model declares. */
export function findItem(id: number, q: string, limit: number): InternalItem {
  return { id, supplier: "never sent", q, margin: 0.4, limit };
}

/** The handler of `/broken`, shared by all: a value that does not fit its model. */
export function breakPromise(): z.infer<typeof Greeting> {
  // Stands for a row with a wrong type in it: JSON.parse gives `any`, so no compiler sees it.
  const row: z.infer<typeof Greeting> = JSON.parse('{"hello":5}');
  return row;
}
