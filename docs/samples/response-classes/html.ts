import { Fastidious, HTMLResponse, PlainTextResponse } from "fastidious";

export const app = new Fastidious();

app.get("/", { responseClass: HTMLResponse }, () => "<h1>Hello</h1>");

app.get("/robots.txt", { responseClass: PlainTextResponse }, () => "User-agent: *\nAllow: /\n");
