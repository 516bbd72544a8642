import { Fastidious, RedirectResponse } from "fastidious";
import { z } from "zod";

const video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

export const app = new Fastidious();

// Without a responseModel nothing is filtered: a response goes out as it is, and so does a value.
app.get("/portal", { query: { teleport: z.boolean().default(false) } }, ({ query }) =>
  query.teleport
    ? new RedirectResponse(video)
    : { message: "Here's your interdimensional portal." },
);
