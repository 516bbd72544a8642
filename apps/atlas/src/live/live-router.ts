import { APIRouter, FileResponse, HTMLResponse } from "fastidious";
import { livePage } from "./live-page.ts";

/** The page that shows trips while they are planned. */
export const live = new APIRouter({ includeInSchema: false });

live.get("/live", { responseClass: HTMLResponse }, ({ response }) => {
  response.headers.set(
    "content-security-policy",
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'",
  );
  return livePage();
});

// A file of its own: the page's policy runs no script that stands in the page.
live.get("/live.js", { responseClass: FileResponse }, () => new URL("live.js", import.meta.url));
