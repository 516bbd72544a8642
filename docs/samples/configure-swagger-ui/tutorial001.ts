import { Fastidious } from "fastidious";

export const app = new Fastidious({ swaggerUiParameters: { syntaxHighlight: false } });

app.get("/users/{username}", ({ path }) => ({ message: `Hello ${path.username}` }));
