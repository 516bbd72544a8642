import { Fastidious, FileResponse } from "fastidious";

const video = new URL("large-video-file.mp4", import.meta.url);

export const app = new Fastidious();

app.get("/", () => new FileResponse(video));
