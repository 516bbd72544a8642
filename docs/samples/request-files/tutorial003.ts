import { Fastidious, UploadFile } from "fastidious";
import { HTMLResponse } from "fastidious/responses";
import { z } from "zod";

export const app = new Fastidious();

const Sizes = z.object({
  files: z.array(UploadFile).describe("Multiple files as bytes"),
});
const Names = z.object({
  files: z.array(UploadFile).describe("Multiple files as UploadFile"),
});

app.post("/files/", { form: Sizes }, ({ form }) => ({
  file_sizes: form.files.map(({ size }) => size),
}));

app.post("/uploadfiles/", { form: Names }, ({ form }) => ({
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
