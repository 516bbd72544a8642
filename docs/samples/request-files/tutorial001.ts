import { Fastidious, UploadFile } from "fastidious";

export const app = new Fastidious();

app.post("/files/", { form: { file: UploadFile } }, ({ form }) => ({ file_size: form.file.size }));

app.post("/uploadfile/", { form: { file: UploadFile } }, ({ form }) => ({
  filename: form.file.filename,
}));
