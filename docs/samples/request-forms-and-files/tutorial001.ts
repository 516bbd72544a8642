import { Fastidious, UploadFile } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.post(
  "/files/",
  { form: { file: UploadFile, fileb: UploadFile, token: z.string() } },
  ({ form }) => ({
    file_size: form.file.size,
    token: form.token,
    fileb_content_type: form.fileb.contentType,
  }),
);
