import type { z } from "zod";
import type { FoundItem, Greeting } from "./models.ts";

/** What `/text` answers. */
export const text: string = "Measured twice, cut once.";

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
