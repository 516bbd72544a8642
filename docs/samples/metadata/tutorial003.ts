import { Fastidious } from "fastidious";

export const app = new Fastidious({ docsUrl: "/documentation", redocUrl: null });

app.get("/items/", () => [{ name: "Foo" }]);
