import { answerFile, type BodyMaker, type FileFacts } from "../../responses/files/answer-file.ts";
import type { OpenedFile } from "../../responses/files/file-access.ts";
import { FileBody } from "../../responses/files/file-body.ts";
import type { FileResponse } from "../../responses/files/file-response.ts";
import type { Response } from "../../responses/response.ts";
import type { Request } from "../../request/request.ts";
import type { RunPlan } from "../run-plan.ts";

/** Where a file is sent, for the log. */
export interface FilePlace {
  readonly app: RunPlan;
  readonly request: Request;
  readonly route: string | undefined;
}

/** The media type of what no type is known of. */
export const unknownType = "application/octet-stream";

/** Decides what of an open file is sent. It is closed when the request is over, whatever became of the response. */
export function sendOpened(
  response: FileResponse,
  opened: OpenedFile,
  mediaType: string | undefined,
  place: FilePlace,
): Response {
  const facts: FileFacts = {
    size: opened.size,
    modifiedAt: opened.modifiedAt,
    mediaType: mediaType ?? unknownType,
  };
  let body: FileBody | undefined;
  place.request.freeAfterwards(() => (body === undefined ? opened.close() : body.release()));
  const toBody: BodyMaker = (segments) => {
    body = new FileBody(opened, segments, (error) => tellFailure(error, place));
    return body;
  };
  return answerFile(response, facts, place.request, toBody);
}

function tellFailure(err: unknown, { app, request, route }: FilePlace): void {
  app.logger.error(
    { err, route, method: request.method, path: request.path },
    "A file could not be sent whole: the connection was cut.",
  );
}
