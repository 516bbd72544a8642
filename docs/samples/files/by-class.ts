import { Fastidious, FileResponse } from "fastidious";

export const app = new Fastidious();

// A path, relative to the working directory, or a URL, here relative to this file.
app.get(
  "/report",
  { responseClass: FileResponse },
  () => new URL("reports/2026.txt", import.meta.url),
);
