import { HTTPException } from "../../../errors/http-exception.ts";
import { answerFile, type FileFacts } from "../../../responses/files/answer-file.ts";
import type { FileSegment } from "../../../responses/files/file-body.ts";
import type { FileResponse } from "../../../responses/files/file-response.ts";
import { StaticFileResponse } from "../../../responses/files/static/static-file-response.ts";
import type { Response } from "../../../responses/response.ts";
import { decideStatic } from "./decide-static.ts";
import { type FilePlace, sendOpened, unknownType } from "../send-opened.ts";

/**
 * Opens the file of a `FileResponse` and makes it the response that is sent, before anything of it goes out: middleware
 * sees the status, the headers and the length. The file is closed when the request is over, whatever became of it.
 *
 * @throws {HTTPException} 404 when it is missing and the response does not call that a 500.
 * @throws {Error} When it is missing, or can't be opened.
 */
export async function decideFile(response: FileResponse, place: FilePlace): Promise<Response> {
  const { file } = response;
  if (file instanceof Blob) return decideBlob(response, file, place);
  const access = await place.app.loadFiles();
  if (response instanceof StaticFileResponse) return decideStatic(response, place, access);
  const opened = await access.open(file);
  if (opened === undefined) throw toMissing(file, response.missing);
  const guessed = access.guessMediaType(response.filename ?? toName(file));
  return sendOpened(response, opened, guessed, place);
}

async function decideBlob(response: FileResponse, file: Blob, place: FilePlace): Promise<Response> {
  const name = response.filename ?? ("name" in file ? String(file.name) : undefined);
  const facts: FileFacts = {
    size: file.size,
    modifiedAt: "lastModified" in file ? Number(file.lastModified) : undefined,
    mediaType: file.type || (await guess(name, place)) || unknownType,
  };
  return answerFile(response, facts, place.request, (segments) => toStream(file, segments));
}

/** A Blob needs no file system: where there is none, its type is only not guessed. */
async function guess(name: string | undefined, { app }: FilePlace): Promise<string | undefined> {
  if (name === undefined) return undefined;
  const access = await app.loadFiles().catch(() => undefined);
  return access?.guessMediaType(name);
}

function toStream(file: Blob, segments: readonly FileSegment[]): ReadableStream<Uint8Array> {
  const parts = segments.map((segment) =>
    // Proof: these bytes are made by TextEncoder, whose buffer is not shared, as BlobPart asks.
    segment instanceof Uint8Array
      ? (segment as Uint8Array<ArrayBuffer>)
      : file.slice(segment.start, segment.end),
  );
  return new Blob(parts).stream();
}

function toName(file: string | URL): string {
  return typeof file === "string" ? file : file.pathname;
}

function toMissing(file: string | URL, missing: 404 | 500): Error {
  if (missing === 404) return new HTTPException(404);
  return new Error(`FileResponse: there is no regular file "${file.toString()}".`);
}
