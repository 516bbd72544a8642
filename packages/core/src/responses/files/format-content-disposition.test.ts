import * as fc from "fast-check";
import { expect, it } from "vitest";
import { ResponseHeaders } from "../headers/response-headers.ts";
import { formatContentDisposition } from "./format-content-disposition.ts";

it.each([
  ["report.pdf", 'attachment; filename="report.pdf"'],
  ["my report.pdf", 'attachment; filename="my report.pdf"'],
  ["été.pdf", "attachment; filename=\"ete.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9.pdf"],
  ['m "x".pdf', "attachment; filename=\"m _x_.pdf\"; filename*=UTF-8''m%20%22x%22.pdf"],
  ["100%.txt", "attachment; filename=\"100_.txt\"; filename*=UTF-8''100%25.txt"],
  ["日本.txt", "attachment; filename=\"__.txt\"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.txt"],
  [
    "it's (1)*.txt",
    "attachment; filename=\"it's (1)_.txt\"; filename*=UTF-8''it%27s%20%281%29%2A.txt",
  ],
  ["../../etc/passwd", 'attachment; filename="passwd"'],
  ["C:\\a\\b.txt", 'attachment; filename="b.txt"'],
  [
    "a\r\nset-cookie: x=1.txt",
    "attachment; filename=\"aset-cookie_ x=1.txt\"; filename*=UTF-8''aset-cookie%3A%20x%3D1.txt",
  ],
  ["\uD800.txt", "attachment; filename=\"_.txt\"; filename*=UTF-8''%EF%BF%BD.txt"],
  ["a/", "attachment"],
  ["..", "attachment"],
  ["\u2025", "attachment; filename=\"_\"; filename*=UTF-8''%E2%80%A5"],
  ["\u0301", "attachment; filename=\"_\"; filename*=UTF-8''%CC%81"],
])("writes %j", (filename, expected) => {
  expect(formatContentDisposition("attachment", filename)).toBe(expected);
});

it("shows a file inline", () => {
  expect(formatContentDisposition("inline", "a.pdf")).toBe('inline; filename="a.pdf"');
});

it("lets no name inject anything", () => {
  const shape =
    /^attachment(?:; filename="[A-Za-z0-9 !#$&'()+,\-.;=@[\]^_`{}~]+"(?:; filename\*=UTF-8''[A-Za-z0-9\-._~!%]+)?)?$/;
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (filename) => {
      const written = formatContentDisposition("attachment", filename);

      expect(written).toMatch(shape);
      expect(
        new ResponseHeaders({ "content-disposition": written }).get("content-disposition"),
      ).toBe(written);
    }),
    { numRuns: 10_000 },
  );
});

it("keeps every name that has no folder and no control character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const filename = `a${text.replaceAll(/[/\\\p{Cc}]/gu, "")}`;
      const written = formatContentDisposition("attachment", filename);
      const [, ascii = ""] = /filename="([^"]*)"/.exec(written) ?? [];
      const [, encoded] = /filename\*=UTF-8''(.*)$/.exec(written) ?? [];

      expect(encoded === undefined ? ascii : decodeURIComponent(encoded)).toBe(filename);
    }),
    { numRuns: 2000 },
  );
});
