import { type Request, Response } from "@fastidious/core";
import type { OpenAPIDocument } from "../document/openapi-document.ts";
import { writeServers } from "../document/write-servers.ts";
import { hasTag } from "./has-tag.ts";

/** Answers a request for the document. */
export type DocumentSender = (request: Request) => Response | Promise<Response>;

/**
 * Makes what sends an application's document. Its bytes and their entity tag are made when it is first asked for, and anew
 * only when the document is another one or the application is mounted elsewhere.
 *
 * @param readDocument - Gives the document; asked at each request.
 */
export function createDocumentSender(
  rootPathInServers: boolean | undefined,
  readDocument: () => OpenAPIDocument,
): DocumentSender {
  let kept: WrittenDocument | undefined;
  return (request) => {
    const document = readDocument();
    const { rootPath } = request;
    if (kept?.document === document && kept.rootPath === rootPath) return answer(kept, request);
    return writeDocument(document, { rootPath, rootPathInServers }).then((written) => {
      kept = written;
      return answer(written, request);
    });
  };
}

/** A document as it was sent last, and where the application was mounted then. */
interface WrittenDocument {
  readonly document: OpenAPIDocument;
  readonly rootPath: string;
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<"etag" | "cache-control", string>>;
}

/** Where an application is mounted, and whether its servers say so. */
interface Root {
  readonly rootPath: string;
  readonly rootPathInServers: boolean | undefined;
}

async function writeDocument(document: OpenAPIDocument, root: Root): Promise<WrittenDocument> {
  const bytes = new TextEncoder().encode(JSON.stringify(withRootPath(document, root)));
  const headers = { etag: await nameContent(bytes), "cache-control": "no-cache" };
  return { document, rootPath: root.rootPath, bytes, headers };
}

/** A strong entity tag: 96 bits of a hash are enough to tell a document's versions apart. */
async function nameContent(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `"${btoa(String.fromCharCode(...hash.subarray(0, 12)))}"`;
}

function answer({ bytes, headers }: WrittenDocument, request: Request): Response {
  if (hasTag(request.header("if-none-match"), headers.etag)) {
    return new Response(null, { statusCode: 304, headers });
  }
  return new Response(bytes, { mediaType: "application/json", headers });
}

/** Paths stand below the first server: that of a mounted application is where it is mounted. */
function withRootPath(document: OpenAPIDocument, root: Root): OpenAPIDocument {
  const { openapi, info, servers: named, ...rest } = document;
  const servers = writeServers({ ...root, servers: named });
  return servers === undefined || servers === named
    ? document
    : { openapi, info, servers, ...rest };
}
