import { ResponseHeaders } from "../headers/response-headers.ts";
import { Response, type ResponseBody, toContentType } from "../response.ts";
import { allowsRange, checkConditions, type HeaderReader } from "./conditions/check-conditions.ts";
import type { FileSegment, FileSlice } from "./file-body.ts";
import type { FileResponse } from "./file-response.ts";
import { parseRange } from "./ranges/parse-range.ts";
import { toByteranges } from "./ranges/to-byteranges.ts";

/** What is known of a file once it was found. */
export interface FileFacts {
  readonly size: number;
  /** Milliseconds since 1970; `undefined` for a Blob, which has no date. */
  readonly modifiedAt: number | undefined;
  /** Where the response names none. */
  readonly mediaType: string;
}

/** What of a request decides about a file. */
export interface FileRequest {
  readonly method: string;
  readonly header: HeaderReader;
}

/** Makes a body of parts of the file. */
export type BodyMaker = (segments: readonly FileSegment[]) => ResponseBody;

/** A found file and how it was asked for. */
interface FileAnswer {
  readonly response: FileResponse;
  readonly facts: FileFacts;
  /** Those of the whole file. */
  readonly headers: ResponseHeaders;
  readonly toBody: BodyMaker;
}

/**
 * Decides what of a file is sent: the whole, the ranges asked for (206, 416), or nothing where the conditions say so (304,
 * 412). Only a 200 to GET or HEAD is subject to ranges and conditions. The headers are those of a GET; an edge leaves out
 * the body for HEAD.
 */
export function answerFile(
  response: FileResponse,
  facts: FileFacts,
  request: FileRequest,
  toBody: BodyMaker,
): Response {
  const answer = { response, facts, headers: describeFile(response, facts), toBody };
  const isAsked = request.method === "GET" || request.method === "HEAD";
  if (!isAsked || response.statusCode !== 200) return sendWhole(answer);
  const { headers } = answer;
  const validators = { etag: headers.get("etag"), lastModified: headers.get("last-modified") };
  const readHeader: HeaderReader = (name) => request.header(name);
  const verdict = checkConditions(readHeader, validators);
  if (verdict !== 200) return withoutContent(answer, verdict);
  const range = request.header("range");
  if (range === undefined || !allowsRange(readHeader, validators)) return sendWhole(answer);
  const slices = parseRange(range, facts.size);
  return slices === undefined ? sendWhole(answer) : sendSlices(answer, slices);
}

function describeFile(
  response: FileResponse,
  { size, modifiedAt, mediaType }: FileFacts,
): ResponseHeaders {
  const headers = new ResponseHeaders(response.headers);
  headers.setDefault("content-type", toContentType(mediaType));
  headers.setDefault("accept-ranges", "bytes");
  if (modifiedAt === undefined) return headers;
  headers.setDefault("last-modified", new Date(modifiedAt).toUTCString());
  // Microseconds: what a file system tells beyond the second keeps two versions apart.
  headers.setDefault(
    "etag",
    `"${Math.round(modifiedAt * 1000).toString(36)}-${size.toString(36)}"`,
  );
  return headers;
}

function sendWhole(answer: FileAnswer): Response {
  const { response, facts } = answer;
  return send(answer, response.statusCode, [{ start: 0, end: facts.size }]);
}

function sendSlices(answer: FileAnswer, slices: readonly FileSlice[]): Response {
  const { headers, facts } = answer;
  const [only, ...others] = slices;
  if (only === undefined) {
    const refusal = withoutContent(answer, 416);
    refusal.headers.set("content-range", `bytes */${facts.size}`);
    return refusal;
  }
  if (others.length === 0) {
    headers.set("content-range", `bytes ${only.start}-${only.end - 1}/${facts.size}`);
    return send(answer, 206, [only]);
  }
  const { boundary, segments } = toByteranges(
    slices,
    facts.size,
    headers.get("content-type") ?? "",
  );
  headers.set("content-type", `multipart/byteranges; boundary=${boundary}`);
  return send(answer, 206, segments);
}

function send(answer: FileAnswer, statusCode: number, segments: readonly FileSegment[]): Response {
  const { headers, response, facts } = answer;
  headers.set("content-length", String(lengthOf(segments)));
  const sent = new Response(null, {
    statusCode,
    headers,
    mediaType: response.mediaType ?? facts.mediaType,
    background: response.background,
  });
  sent.body = answer.toBody(segments);
  return sent;
}

// What describes the content is not sent with an answer that has none; cookies and the rest stay.
const ofContent: ReadonlySet<string> = new Set([
  "accept-ranges",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-length",
  "content-type",
]);

function withoutContent({ headers, response }: FileAnswer, statusCode: number): Response {
  return new Response(null, {
    statusCode,
    headers: [...headers].filter(([name]) => !ofContent.has(name)),
    background: response.background,
  });
}

function lengthOf(segments: readonly FileSegment[]): number {
  return segments.reduce(
    (sum, part) => sum + (part instanceof Uint8Array ? part.length : part.end - part.start),
    0,
  );
}
