import { APIRouter, type FormEntry } from "fastidious";
import { readPolluted } from "../polluted.ts";

/** Forms whose fields nobody knows before: the request itself reads them, within the limits. */
export const forms = new APIRouter({ tags: ["forms"] });

forms.post("/form", async ({ request }) => {
  const form = await request.form();
  return {
    n: new Set(form.entries.map(({ name }) => name)).size,
    isAdmin: form.get("isAdmin") ?? null,
    polluted: readPolluted(),
  };
});

forms.post(
  "/upload",
  { formLimits: { files: 20, fileBytes: 16_777_216, fields: 100, parts: 200 } },
  async ({ request }) => ({ files: (await request.form()).entries.flatMap(describeFile) }),
);

/** What a file is called and how large it is; nothing for a field. */
function describeFile({ name, value }: FormEntry): object[] {
  if (typeof value === "string") return [];
  return [{ field: name, name: value.filename, type: value.contentType, size: value.size }];
}
