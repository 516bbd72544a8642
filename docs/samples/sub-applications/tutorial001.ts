import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/app", () => ({ message: "Hello World from main app" }));

const subapi = new Fastidious();

subapi.get("/sub", () => ({ message: "Hello World from sub API" }));

app.mount("/subapi", subapi);
