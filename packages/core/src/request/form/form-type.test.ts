import { describe, expect, it } from "vitest";
import { readFormType } from "./form-type.ts";

describe("readFormType", () => {
  it("knows the two kinds of forms", () => {
    expect(readFormType("application/x-www-form-urlencoded; charset=UTF-8")).toEqual({
      kind: "urlencoded",
    });
    expect(readFormType('Multipart/Form-Data; boundary="a b"')).toEqual({
      kind: "multipart",
      boundary: "a b",
    });
  });

  it("decides by the whole type, not by a part of the text", () => {
    expect(readFormType("text/plain; multipart/form-data; boundary=x")).toHaveProperty(
      "statusCode",
      415,
    );
    expect(readFormType("multipart/form-data x; boundary=x")).toHaveProperty("statusCode", 415);
    expect(readFormType(";")).toHaveProperty("statusCode", 415);
    expect(readFormType(undefined)).toHaveProperty("statusCode", 415);
  });

  it("refuses another charset", () => {
    expect(readFormType("application/x-www-form-urlencoded; charset=latin1")).toHaveProperty(
      "statusCode",
      415,
    );
  });

  it("refuses two boundaries: who is in front may have read the other", () => {
    expect(readFormType("multipart/form-data; boundary=x; boundary=y")).toHaveProperty(
      "statusCode",
      415,
    );
  });

  it("takes boundaries of 1 to 70 characters of RFC 2046", () => {
    const boundary = "b".repeat(70);

    expect(readFormType(`multipart/form-data; boundary=${boundary}`)).toHaveProperty("boundary");
    expect(readFormType(`multipart/form-data; boundary=${boundary}b`)).toHaveProperty(
      "statusCode",
      400,
    );
    expect(readFormType('multipart/form-data; boundary=""')).toHaveProperty("statusCode", 400);
    expect(readFormType('multipart/form-data; boundary="a "')).toHaveProperty("statusCode", 400);
    expect(readFormType("multipart/form-data; boundary=é")).toHaveProperty("statusCode", 400);
    expect(readFormType("multipart/form-data")).toHaveProperty("statusCode", 400);
  });

  // CVE-2024-24762 python-multipart, CVE-2026-8159 multiparty: regular expressions that backtrack.
  it("reads floods of quotes and backslashes in time that grows with their length", () => {
    const flood = `multipart/form-data; ${'x="\\'.repeat(8000)}`;

    // The quickest of some: other tests run beside.
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      readFormType(flood);
      return performance.now() - begun;
    });

    expect(Math.min(...times)).toBeLessThan(20);
  });
});
