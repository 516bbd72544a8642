import { Fastidious, HTTPSRedirectMiddleware } from "fastidious";

export const app = new Fastidious();

app.addMiddleware(HTTPSRedirectMiddleware);

app.get("/", () => ({ message: "Hello World" }));
