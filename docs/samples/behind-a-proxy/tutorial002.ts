import { Fastidious } from "fastidious";

const rootPath = "/api/v1";

export const app = new Fastidious({ rootPath });

app.get("/app", () => ({ message: "Hello World", root_path: rootPath }));
