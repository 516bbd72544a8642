import { Fastidious } from "fastidious";
import { z } from "zod";

const Item = z.object({ name: z.string(), price: z.number() }).meta({ id: "Item" });
const ResponseMessage = z.object({ message: z.string() }).meta({ id: "ResponseMessage" });

export const app = new Fastidious();

app.post("/items/", { body: Item, responseModel: ResponseMessage }, () => ({
  message: "item received",
}));

app.get("/items/", { responseModel: z.array(Item) }, () => [
  { name: "Plumbus", price: 3 },
  { name: "Portal Gun", price: 9001 },
]);
