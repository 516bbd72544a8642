import { Fastidious } from "fastidious";

export const app = new Fastidious({ openapiUrl: "/api/v1/openapi.json" });

app.get("/items/", () => [{ name: "Foo" }]);
