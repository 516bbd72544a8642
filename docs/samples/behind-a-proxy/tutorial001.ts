import { Fastidious } from "fastidious";

// The proxy takes this path away before it asks the application.
const rootPath = process.env["ROOT_PATH"] ?? "/api/v1";

export const app = new Fastidious({ rootPath });

app.get("/app", () => ({ message: "Hello World", root_path: rootPath }));
