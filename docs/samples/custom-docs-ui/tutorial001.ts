import { Fastidious } from "fastidious";
import { HTMLResponse } from "fastidious/responses";
import { writeOAuth2Redirect, writeRedoc, writeSwaggerUI } from "./write-page.ts";

const files = "https://unpkg.com/swagger-ui-dist@5";
const redoc = "https://unpkg.com/redoc@2/bundles/redoc.standalone.js";
const page = { includeInSchema: false, responseClass: HTMLResponse };

export const app = new Fastidious({ title: "Fastidious", docsUrl: null, redocUrl: null });

app.get("/docs", page, () => writeSwaggerUI("Fastidious", files));
app.get("/docs/oauth2-redirect", page, () => writeOAuth2Redirect(files));
app.get("/redoc", page, () => writeRedoc("Fastidious", redoc));

app.get("/users/{username}", ({ path }) => ({ message: `Hello ${path.username}` }));
