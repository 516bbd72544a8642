import { Fastidious, TrustedHostMiddleware } from "fastidious";

export const app = new Fastidious();

app.addMiddleware(TrustedHostMiddleware, { allowedHosts: ["example.com", "*.example.com"] });

app.get("/", () => ({ message: "Hello World" }));
