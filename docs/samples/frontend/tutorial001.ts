import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/api/items", () => ["tea", "ink"]);

app.frontend("/", { directory: new URL("dist", import.meta.url) });
