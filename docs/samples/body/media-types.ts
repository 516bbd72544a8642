import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

const Note = z.string().max(1000).meta({ mediaType: "text/plain" });
const Image = z.instanceof(Uint8Array).meta({ mediaType: "image/*" });
const Article = z
  .object({ data: z.object({ title: z.string() }) })
  .meta({ mediaType: "application/vnd.api+json" });

app.post("/notes", { body: Note }, ({ body }) => ({ words: body.split(" ").length }));
app.put("/image", { body: Image }, ({ body }) => ({ bytes: body.length }));
app.post("/articles", { body: Article }, ({ body }) => body.data);
