import { Fastidious, GZipMiddleware } from "fastidious";

export const app = new Fastidious();

app.addMiddleware(GZipMiddleware, { minimumSize: 1000, compressLevel: 5 });

app.get("/", () => "somebigcontent");
