import { Fastidious, UploadFile } from "fastidious";

export const app = new Fastidious();

app.post(
  "/files/",
  { form: { file: UploadFile.describe("A file read as bytes") } },
  async ({ form }) => ({ file_size: (await form.file.bytes()).length }),
);

app.post(
  "/uploadfile/",
  { form: { file: UploadFile.describe("A file read as UploadFile") } },
  ({ form }) => ({ filename: form.file.filename }),
);
