import { Fastidious, UploadFile } from "fastidious";
import { z } from "zod";

export const app = new Fastidious({ formLimits: { files: 5 } });

app.post(
  "/avatars",
  { form: { avatar: UploadFile }, formLimits: { files: 1, fileBytes: 200_000 } },
  ({ form }) => ({ size: form.avatar.size }),
);

app.post("/photos", { form: { photos: z.array(UploadFile).min(1) } }, ({ form }) => ({
  count: form.photos.length,
}));
