import { z } from "zod";
import { Limit } from "./limits.ts";

/** What every contender answers on `/hello`. */
export const Greeting = z.object({ hello: z.string() });

/** What every contender answers on `/items/{item_id}`. */
export const FoundItem = z.object({ id: z.int(), q: z.string(), limit: z.int() });

/** The path of `/items/{item_id}` for those who get it as text. */
export const ItemPath = z.object({ item_id: z.coerce.number().int() });

/** The query of `/items/{item_id}` for those who get it as text. */
export const ItemQuery = z.object({
  q: z.string(),
  limit: z.coerce.number().int().min(Limit.least).max(Limit.most).default(Limit.usual),
});

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

/** What every contender answers on `/catalog` and `/warehouse`. */
export const Items = z.array(Item);

/** What every contender answers on `/profile`. */
export const Profile = z.object({ name: z.string(), rights: z.array(z.string()) });

/** The data of an event of `/ticks`. */
export const Tick = z.object({ id: z.int(), text: z.string() });

/** What every contender answers when something is published to `/ticks`. */
export const Reach = z.object({ reached: z.int() });
