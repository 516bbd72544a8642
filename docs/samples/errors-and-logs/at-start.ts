import { dependency, Fastidious } from "fastidious";
import { z } from "zod";

const Item = z.object({ id: z.int() });
const brief = dependency({ scope: "handler" }, () => "closed after the handler");
const lasting = dependency({ dependencies: { short: brief } }, ({ short }) => short);

export const app = new Fastidious();

app.get("/users/:id", () => null);
app.get("/items", { responseModel: Item, statusCode: 204 }, () => ({ id: 1 }));
app.get("/things", { dependencies: { lasting } }, () => null);
app.get("/twice", () => 1);
app.get("/twice", () => 2);
