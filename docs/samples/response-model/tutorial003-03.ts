import { Fastidious, RedirectResponse } from "fastidious";

const video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

export const app = new Fastidious();

app.get("/teleport", (): RedirectResponse => new RedirectResponse(video));
