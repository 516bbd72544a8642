import { Fastidious, FileResponse } from "fastidious";

export const app = new Fastidious();

app.get("/export.csv", () => {
  const rows = new Blob(["code,name\r\n", "PT,Portugal\r\n"], { type: "text/csv" });
  return new FileResponse(rows, { filename: "countries.csv" });
});
