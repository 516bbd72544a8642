import { Fastidious, PlainTextResponse } from "fastidious";

export const app = new Fastidious();

app.get("/", { responseClass: PlainTextResponse }, () => "Hello World");
