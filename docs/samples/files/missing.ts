import { Fastidious, FileResponse } from "fastidious";
import { z } from "zod";

const reports = new URL("reports/", import.meta.url);

export const app = new Fastidious();

// The name is checked before it becomes part of a path: "../secret" is a 422.
app.get(
  "/reports/{year}",
  { path: { year: z.string().regex(/^\d{4}$/) } },
  ({ path }) => new FileResponse(new URL(`${path.year}.txt`, reports)),
);

// The application can't do without this one: it is a 500, and stands in the log.
app.get("/terms", () => new FileResponse(new URL("terms.txt", reports), { missing: 500 }));
