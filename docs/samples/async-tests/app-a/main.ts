import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/", () => ({ message: "Tomato" }));
