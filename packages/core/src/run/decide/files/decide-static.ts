import { HTTPException } from "../../../errors/http-exception.ts";
import type { FileAccess, OpenedFile } from "../../../responses/files/file-access.ts";
import type { StaticFileResponse } from "../../../responses/files/static/static-file-response.ts";
import { RedirectResponse } from "../../../responses/classes/redirect-response.ts";
import type { Response } from "../../../responses/response.ts";
import { acceptsHTML } from "./accepts-html.ts";
import { type FilePlace, sendOpened } from "../send-opened.ts";

/** A file of a served folder on its way. */
interface Search {
  readonly response: StaticFileResponse;
  readonly place: FilePlace;
  readonly access: FileAccess;
}

/**
 * Finds what a path leads to in a served folder: a file, the index.html of a folder, or what the folder answers where there
 * is no such file.
 *
 * @throws {HTTPException} 404, and 403 where the server's user may not read the file.
 */
export async function decideStatic(
  response: StaticFileResponse,
  place: FilePlace,
  access: FileAccess,
): Promise<Response> {
  const search = { response, place, access };
  const { names: path, folder } = response;
  if (path === undefined) return answerMissing(search);
  if (path.isFolder) {
    if (!folder.html) return answerMissing(search);
    return (await sendNamed(search, [...path.names, "index.html"])) ?? answerMissing(search);
  }
  const found = await open(search, path.names);
  if (found === "folder" && folder.html) return addSlash(place);
  if (found === undefined || found === "folder") return answerMissing(search);
  return send(search, found, path.names);
}

/** The folder's own answer where there is no such file. */
async function answerMissing(search: Search): Promise<Response> {
  const { response, place } = search;
  const { fallback } = response.folder;
  if (fallback === "404.html" || fallback === "auto") {
    response.statusCode = 404;
    const page = await sendNamed(search, ["404.html"]);
    if (page !== undefined) return page;
  }
  if (fallback === "index.html" || fallback === "auto") {
    response.statusCode = 200;
    // Images and scripts that are missing are missing: only who asks for a page gets one.
    response.headers.set("vary", "Accept");
    if (!acceptsHTML(place.request)) throw new HTTPException(404, { headers: { vary: "Accept" } });
    const page = await sendNamed(search, ["index.html"]);
    if (page !== undefined) return page;
  }
  throw new HTTPException(404);
}

async function sendNamed(search: Search, names: readonly string[]): Promise<Response | undefined> {
  const found = await open(search, names);
  return found === undefined || found === "folder" ? undefined : send(search, found, names);
}

async function open(
  { access, response }: Search,
  names: readonly string[],
): Promise<OpenedFile | "folder" | undefined> {
  const { directory, followSymlinks } = response.folder;
  if (access.openWithin === undefined) {
    throw new Error("Static files need a file system that can open within a folder (openWithin).");
  }
  const found = await access.openWithin(directory, names, { followSymlinks });
  if (found === "forbidden") throw new HTTPException(403);
  return found;
}

function send(
  { response, place, access }: Search,
  opened: OpenedFile,
  names: readonly string[],
): Response {
  const { cacheControl } = response.folder;
  const cached = response.statusCode === 200 ? cacheControl(names.join("/")) : undefined;
  if (cached !== undefined) response.headers.set("cache-control", cached);
  return sendOpened(response, opened, access.guessMediaType(names.at(-1) ?? ""), place);
}

// Relative to the host, and with one leading slash: a path of a file has no empty segment, which could name a host.
function addSlash({ request }: FilePlace): Response {
  const { rootPath, path, queryText } = request;
  return new RedirectResponse(`${rootPath}${path}/${queryText === "" ? "" : `?${queryText}`}`);
}
