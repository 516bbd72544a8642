import { Fastidious, UploadFile } from "fastidious";

export const app = new Fastidious();

app.post("/files/", { form: { file: UploadFile.optional() } }, ({ form: { file } }) =>
  file === undefined ? { message: "No file sent" } : { file_size: file.size },
);

app.post("/uploadfile/", { form: { file: UploadFile.optional() } }, ({ form: { file } }) =>
  file === undefined ? { message: "No upload file sent" } : { filename: file.filename },
);
