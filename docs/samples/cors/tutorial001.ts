import { CORSMiddleware, Fastidious } from "fastidious";

export const app = new Fastidious();

app.addMiddleware(CORSMiddleware, {
  allowOrigins: [
    "http://localhost.tiangolo.com",
    "https://localhost.tiangolo.com",
    "http://localhost",
    "http://localhost:8080",
  ],
  allowCredentials: true,
  allowMethods: ["*"],
  allowHeaders: ["*"],
});

app.get("/", () => ({ message: "Hello World" }));
