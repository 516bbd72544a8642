import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

// An alias is the name on the wire as it stands, so this underscore stays one.
const strangeHeader = z.string().optional().meta({ alias: "strange_header" });

app.get("/items/", { headers: { strange_header: strangeHeader } }, ({ headers }) => ({
  strange_header: headers.strange_header ?? null,
}));
