import { Fastidious } from "fastidious";

const rootPath = "/api/v1";

export const app = new Fastidious({
  servers: [
    { url: "https://stag.example.com", description: "Staging environment" },
    { url: "https://prod.example.com", description: "Production environment" },
  ],
  rootPath,
});

app.get("/app", () => ({ message: "Hello World", root_path: rootPath }));
