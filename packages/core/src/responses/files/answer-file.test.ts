import { describe, expect, it } from "vitest";
import { answerFile } from "./answer-file.ts";
import type { FileSlice } from "./file-body.ts";
import { FileResponse, type FileResponseInit } from "./file-response.ts";

const modified = "Sun, 06 Nov 1994 08:49:37 GMT";
const later = "Sun, 06 Nov 1994 08:49:38 GMT";
const earlier = "Sun, 06 Nov 1994 08:49:36 GMT";

/** A file of 100 bytes with the tag "v1", asked for by GET. */
function ask(
  asked: Readonly<Record<string, string>>,
  { method = "GET", ...init }: FileResponseInit & { readonly method?: string } = {},
): { status: number; sent: [number, number][]; headers: Record<string, string> } {
  const response = new FileResponse("a.txt", { headers: { etag: '"v1"', "x-own": "1" }, ...init });
  const facts = { size: 100, modifiedAt: Date.parse(modified), mediaType: "text/plain" };
  const sent: [number, number][] = [];
  const answer = answerFile(
    response,
    facts,
    { method, header: (name) => asked[name] },
    (segments) => {
      sent.push(
        ...segments.filter(isSlice).map(({ start, end }): [number, number] => [start, end]),
      );
      return null;
    },
  );
  return { status: answer.statusCode, sent, headers: Object.fromEntries(answer.headers) };
}

function isSlice(segment: Uint8Array | FileSlice): segment is FileSlice {
  return !(segment instanceof Uint8Array);
}

describe("a file without conditions", () => {
  it("is sent whole, and described", () => {
    const { status, sent, headers } = ask({});

    expect([status, sent]).toEqual([200, [[0, 100]]]);
    expect(headers).toEqual({
      "accept-ranges": "bytes",
      "content-length": "100",
      "content-type": "text/plain; charset=utf-8",
      etag: '"v1"',
      "last-modified": modified,
      "x-content-type-options": "nosniff",
      "x-own": "1",
    });
  });

  it("has a tag of its own for each version", () => {
    const response = new FileResponse("a");
    const tagOf = (size: number, modifiedAt: number): string | null =>
      answerFile(
        response,
        { size, modifiedAt, mediaType: "a/b" },
        { method: "GET", header: () => undefined },
        () => null,
      ).headers.get("etag");

    expect(new Set([tagOf(1, 1), tagOf(2, 1), tagOf(1, 2), tagOf(1, 1.001)]).size).toBe(4);
    expect(tagOf(1, 1)).toMatch(/^"[a-z0-9-]+"$/);
  });

  it("has the media type that was named, and the headers that were set", () => {
    const headers = { "last-modified": later, "accept-ranges": "none" };

    expect(ask({}, { mediaType: "text/csv", headers }).headers).toMatchObject({
      "accept-ranges": "none",
      "content-type": "text/csv; charset=utf-8",
      "last-modified": later,
    });
  });
});

describe("conditions (RFC 9110 section 13)", () => {
  it.each<[number, Record<string, string>]>([
    [304, { "if-none-match": '"v1"' }],
    [304, { "if-none-match": 'W/"v1"' }],
    [304, { "if-none-match": '"other", "v1"' }],
    [304, { "if-none-match": "*" }],
    [200, { "if-none-match": '"v2"' }],
    [200, { "if-none-match": "v1" }],
    [304, { "if-modified-since": modified }],
    [304, { "if-modified-since": later }],
    [304, { "if-modified-since": "Sunday, 06-Nov-94 08:49:37 GMT" }],
    [304, { "if-modified-since": "Sun Nov  6 08:49:37 1994" }],
    [200, { "if-modified-since": earlier }],
    [200, { "if-modified-since": "2030" }],
    [200, { "if-modified-since": "yesterday" }],
    [200, { "if-none-match": '"v2"', "if-modified-since": later }],
    [304, { "if-none-match": '"v1"', "if-modified-since": earlier }],
    [200, { "if-match": '"v1"' }],
    [200, { "if-match": "*" }],
    [412, { "if-match": '"v2"' }],
    [412, { "if-match": 'W/"v1"' }],
    [412, { "if-match": '"v2"', "if-none-match": '"v1"' }],
    [200, { "if-unmodified-since": modified }],
    [412, { "if-unmodified-since": earlier }],
    [200, { "if-unmodified-since": "yesterday" }],
    [304, { "if-none-match": '"v1"', range: "bytes=0-3" }],
  ])("answers %i to %j", (status, asked) => {
    expect(ask(asked).status).toBe(status);
  });

  it("are answered without what describes the content", () => {
    const { headers, sent } = ask(
      { "if-none-match": '"v1"' },
      { filename: "a.txt", headers: { etag: '"v1"', "x-own": "1" } },
    );

    expect(headers).toEqual({
      etag: '"v1"',
      "last-modified": modified,
      "x-content-type-options": "nosniff",
      "x-own": "1",
    });
    expect(sent).toEqual([]);
  });

  it("do not count for other methods and other statuses", () => {
    const asked = { "if-none-match": '"v1"', range: "bytes=0-3" };

    expect(ask(asked, { method: "HEAD" }).status).toBe(304);
    expect(ask(asked, { method: "POST" })).toMatchObject({ status: 200, sent: [[0, 100]] });
    expect(ask(asked, { statusCode: 404 })).toMatchObject({ status: 404, sent: [[0, 100]] });
  });
});

describe("ranges (RFC 9110 section 14)", () => {
  it("are sent one by one", () => {
    const { status, sent, headers } = ask({ range: "bytes=10-13" });

    expect([status, sent]).toEqual([206, [[10, 14]]]);
    expect(headers).toMatchObject({ "content-range": "bytes 10-13/100", "content-length": "4" });
  });

  it("are sent together", () => {
    const { status, sent, headers } = ask({ range: "bytes=10-13,0-3" });

    expect([status, sent]).toEqual([
      206,
      [
        [0, 4],
        [10, 14],
      ],
    ]);
    expect(headers["content-type"]).toMatch(/^multipart\/byteranges; boundary=[0-9a-f]{26}$/);
    expect(headers["content-range"]).toBeUndefined();
  });

  it("are refused when there is nothing of them", () => {
    const { status, sent, headers } = ask({ range: "bytes=100-" });

    expect([status, sent]).toEqual([416, []]);
    expect(headers).toMatchObject({ "content-range": "bytes */100", "x-own": "1" });
    expect(headers["content-type"]).toBeUndefined();
  });

  it("describe themselves to HEAD too", () => {
    expect(ask({ range: "bytes=0-3" }, { method: "HEAD" })).toMatchObject({
      status: 206,
      headers: { "content-length": "4" },
    });
  });

  it.each<[number, string]>([
    [206, '"v1"'],
    [206, modified],
    [200, '"v2"'],
    [200, 'W/"v1"'],
    [200, later],
    [200, earlier],
    [200, "nonsense"],
  ])("answer %i with If-Range: %s", (status, condition) => {
    expect(ask({ range: "bytes=0-3", "if-range": condition }).status).toBe(status);
  });

  it("do not trust a date that may stand for two versions", () => {
    const now = new Date().toUTCString();
    const headers = { "last-modified": now };

    expect(ask({ range: "bytes=0-3", "if-range": now }, { headers }).status).toBe(200);
  });
});
