import { Fastidious, FileResponse } from "fastidious";

const report = new URL("reports/2026.txt", import.meta.url);

export const app = new Fastidious();

// Saved under this name.
app.get("/download", () => new FileResponse(report, { filename: "Bericht für 2026.txt" }));

// Shown, and not asked for again within the hour.
app.get(
  "/show",
  () =>
    new FileResponse(report, {
      filename: "report.txt",
      contentDispositionType: "inline",
      mediaType: "text/markdown",
      headers: { "cache-control": "max-age=3600" },
    }),
);
