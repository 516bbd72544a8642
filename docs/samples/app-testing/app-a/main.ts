import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/", () => ({ msg: "Hello World" }));
