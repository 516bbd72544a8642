import { Fastidious, JSONResponse } from "fastidious";

export const app = new Fastidious();

app.get("/items/", { responseClass: JSONResponse }, () => [{ item_id: "Foo" }]);
