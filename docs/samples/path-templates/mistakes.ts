import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.get("/users/:id", () => null);
app.get("/orders/{id:int}", () => null);
app.get("/orders/{id:uuid}", () => null);

// The compiler refuses names that the path does not have; plain JavaScript learns of it at start-up.
// @ts-expect-error "itemId" is not in the path
app.get("/items/{item_id}", { path: { itemId: z.int() } }, () => null);
