import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/items/", () => ["plumbus", "portal gun"]);
