import { APIRouter, Fastidious, HTMLResponse, JSONResponse, PlainTextResponse } from "fastidious";

const pages = new APIRouter({ prefix: "/pages", defaultResponseClass: HTMLResponse });
pages.get("/hello", () => "<h1>Hello</h1>");
pages.get("/hello.json", { responseClass: JSONResponse }, () => ({ hello: "world" }));

const notes = new APIRouter();
notes.get("/note", () => ({ note: "Remember the milk" }));

export const app = new Fastidious({ defaultResponseClass: PlainTextResponse });

app.includeRouter(pages);
app.includeRouter(notes, { defaultResponseClass: JSONResponse });
app.get("/", () => "Hello");
