import { Fastidious, HTMLResponse } from "fastidious";

export const app = new Fastidious({ defaultResponseClass: HTMLResponse });

app.get("/items/", () => "<h1>Items</h1><p>This is a list of items.</p>");
