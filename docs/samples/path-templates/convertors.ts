import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/items/{id:int}", ({ path }) => ({ number: path.id }));
app.get("/items/{name}", ({ path }) => ({ name: path.name }));

app.get("/prices/{price:float}", ({ path }) => ({ price: path.price }));
app.get("/orders/{order:uuid}", ({ path }) => ({ order: path.order }));
app.get("/static/{rest:path}", ({ path }) => ({ rest: path.rest }));

app.get("/files/{name}.{ext}", ({ path }) => path);
app.get("/rooms/{from:int}-{to:int}", ({ path }) => path);
app.post("/v1/items:batchGet", () => "a colon is a colon");
