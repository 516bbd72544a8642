import { createHash } from "node:crypto";
import { join } from "node:path";
import { Fastidious, UploadFile } from "fastidious";

export function createApp(folder: string): Fastidious {
  const app = new Fastidious();

  app.post("/photos", { form: { photo: UploadFile }, statusCode: 201 }, async ({ form }) => {
    const hash = createHash("sha256");
    for await (const chunk of form.photo.stream()) hash.update(chunk);
    const name = hash.digest("hex");
    await form.photo.saveTo(join(folder, name));
    return { name, size: form.photo.size };
  });

  return app;
}
