import { Fastidious, Response } from "fastidious";
import type { JSONContent } from "fastidious/responses";
import { z } from "zod";

/** A list of flat records as comma-separated values. */
class CSVResponse extends Response<JSONContent> {
  static override readonly mediaType = "text/csv";

  override render(rows: readonly object[]): string {
    return rows.map((row) => `${Object.values(row).map(quote).join(",")}\r\n`).join("");
  }
}

function quote(value: unknown): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}

const Country = z.object({ code: z.string(), name: z.string() });
const countries = [
  { code: "PT", name: "Portugal", notes: "internal" },
  { code: "UY", name: "Uruguay", notes: "internal" },
];

export const app = new Fastidious();

app.get(
  "/countries.csv",
  { responseClass: CSVResponse, responseModel: z.array(Country) },
  () => countries,
);
