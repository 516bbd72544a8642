import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/items/", { operationId: "some_specific_id_you_define" }, function readItems() {
  return [{ item_id: "Foo" }];
});
