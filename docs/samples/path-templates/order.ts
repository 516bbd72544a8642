import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/files/{rest:path}", () => "any path");
app.get("/files/{name}", () => "one segment");
app.get("/files/latest", () => "fixed text");
