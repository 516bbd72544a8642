import { Fastidious } from "fastidious";
import { z } from "zod";

const Item = z.object({ name: z.string(), price: z.number() }).meta({ id: "Item" });
const User = z.object({ username: z.string(), email: z.string() }).meta({ id: "User" });
const ResponseMessage = z.object({ message: z.string() }).meta({ id: "ResponseMessage" });

export const app = new Fastidious();

app.post(
  "/items/",
  { body: Item, responseModel: ResponseMessage, tags: ["items"] },
  function createItem() {
    return { message: "Item received" };
  },
);

app.get("/items/", { responseModel: z.array(Item), tags: ["items"] }, function getItems() {
  return [
    { name: "Plumbus", price: 3 },
    { name: "Portal Gun", price: 9001 },
  ];
});

app.post(
  "/users/",
  { body: User, responseModel: ResponseMessage, tags: ["users"] },
  function createUser() {
    return { message: "User received" };
  },
);
