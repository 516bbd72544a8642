import { Fastidious, JSONResponse, RedirectResponse, type Response } from "fastidious";
import { z } from "zod";

const video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

export const app = new Fastidious();

app.get("/portal", { query: { teleport: z.boolean().default(false) } }, ({ query }): Response =>
  query.teleport
    ? new RedirectResponse(video)
    : new JSONResponse({ message: "Here's your interdimensional portal." }),
);
