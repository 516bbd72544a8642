import { Fastidious, UploadFile } from "fastidious";
import { HTMLResponse } from "fastidious/responses";
import { z } from "zod";

export const app = new Fastidious();

app.post("/files/", { form: { files: z.array(UploadFile) } }, ({ form }) => ({
  file_sizes: form.files.map(({ size }) => size),
}));

app.post("/uploadfiles/", { form: { files: z.array(UploadFile) } }, ({ form }) => ({
  filenames: form.files.map(({ filename }) => filename),
}));

const page = `
<body>
<form action="/files/" enctype="multipart/form-data" method="post">
<input name="files" type="file" multiple>
<input type="submit">
</form>
<form action="/uploadfiles/" enctype="multipart/form-data" method="post">
<input name="files" type="file" multiple>
<input type="submit">
</form>
</body>
    `;

app.get("/", () => new HTMLResponse(page));
