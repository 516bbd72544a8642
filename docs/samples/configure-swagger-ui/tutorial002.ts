import { Fastidious } from "fastidious";

export const app = new Fastidious({
  swaggerUiParameters: { syntaxHighlight: { theme: "obsidian" } },
});

app.get("/users/{username}", ({ path }) => ({ message: `Hello ${path.username}` }));
