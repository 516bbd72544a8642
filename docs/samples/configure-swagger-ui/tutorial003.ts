import { Fastidious } from "fastidious";

export const app = new Fastidious({ swaggerUiParameters: { deepLinking: false } });

app.get("/users/{username}", ({ path }) => ({ message: `Hello ${path.username}` }));
