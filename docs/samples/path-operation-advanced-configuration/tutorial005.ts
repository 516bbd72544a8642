import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/items/", { openapiExtra: { "x-aperture-labs-portal": "blue" } }, () => [
  { item_id: "portal-gun" },
]);
