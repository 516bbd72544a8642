import { Fastidious, JSONResponse } from "fastidious";
import { z } from "zod";

const Item = z.object({ id: z.int(), name: z.string(), tags: z.array(z.string()).default([]) });
const row = { id: 1, name: "Ink", supplier: "a secret" };

export const app = new Fastidious();

// A value: the model checks it, fills it in and drops what it does not declare.
app.get("/value", { responseModel: Item }, () => row);

// A response of ours, or the web's: as it is, whatever the model says.
app.get("/ours", { responseModel: Item }, () => new JSONResponse(row, { statusCode: 203 }));
app.get("/web", { responseModel: Item }, () => new Response("plain words"));

// A status that forbids a body: no body.
app.delete("/value", { statusCode: 204 }, () => row);
