import { expect, it } from "vitest";
import { formatCSVRow } from "./format-csv-row.ts";

it("ends each row as RFC 4180 does", () => {
  expect(formatCSVRow(["NZ", 270_467])).toBe("NZ,270467\r\n");
});

it("quotes what would end a cell", () => {
  expect(formatCSVRow(["a,b", 'say "hi"', "two\nlines"])).toBe(
    '"a,b","say ""hi""","two\nlines"\r\n',
  );
});
