import { Fastidious, UploadFile } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

const Track = z.object({
  title: z.string(),
  recorded: z.date(),
  tags: z.array(z.string()).default([]),
});

app.post("/tracks", { form: { track: Track, audio: UploadFile } }, ({ form }) => ({
  ...form.track,
  bytes: form.audio.size,
}));
