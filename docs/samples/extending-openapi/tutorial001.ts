import { Fastidious } from "fastidious";

export const app = new Fastidious({
  title: "Custom title",
  version: "2.5.0",
  summary: "This is a very custom OpenAPI schema",
  description: "Here's a longer description of the custom **OpenAPI** schema",
  customOpenapi: (document) => ({
    ...document,
    info: {
      ...document.info,
      "x-logo": { url: "https://fastapi.tiangolo.com/img/logo-margin/logo-teal.png" },
    },
  }),
});

app.get("/items/", () => [{ name: "Foo" }]);
