import { Fastidious, HTMLResponse, JSONResponse, PlainTextResponse, Response } from "fastidious";

export const app = new Fastidious();

// The base class: bytes or text of any kind, and headers of your own.
app.get("/orders.xml", () => {
  const headers = { "x-orders": "1" };
  return new Response('<order id="1"/>', { mediaType: "application/xml", headers });
});

app.get("/orders/1", () => new JSONResponse({ id: 1, items: ["ink"] }));

app.get("/hello", () => new HTMLResponse("<h1>Hello</h1>"));

app.get("/ping", () => new PlainTextResponse("pong"));
