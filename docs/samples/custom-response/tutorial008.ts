import { createReadStream } from "node:fs";
import { Fastidious, StreamingResponse } from "fastidious";

const video = new URL("large-video-file.mp4", import.meta.url);

export const app = new Fastidious();

// Node's streams can be iterated. A FileResponse does more for a file.
app.get("/", () => new StreamingResponse(createReadStream(video), { mediaType: "video/mp4" }));
