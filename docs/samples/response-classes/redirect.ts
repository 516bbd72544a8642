import { Fastidious, RedirectResponse } from "fastidious";

export const app = new Fastidious();

// The handler returns where to; the class answers 307, which keeps method and body.
app.get("/old", { responseClass: RedirectResponse }, () => "/new");

app.get("/today", { responseClass: RedirectResponse, statusCode: 302 }, () => "/2026/11/22");

// After a form: the client asks for the result with GET.
app.post("/orders", () => new RedirectResponse("/orders/1", { statusCode: 303 }));
