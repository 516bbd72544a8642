import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/items/", { includeInSchema: false }, () => [{ item_id: "Foo" }]);
