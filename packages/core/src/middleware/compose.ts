import type { Request } from "../request/request.ts";
import { FileResponse } from "../responses/files/file-response.ts";
import { isWebResponse } from "../responses/classes/is-web-response.ts";
import { Response } from "../responses/response.ts";
import { WebResponse } from "../responses/classes/web-response.ts";

/** Goes on to the next middleware, and at last to the route. Resolves to the response as it stands. */
export type Next = (request: Request) => Promise<Response>;

/**
 * Runs around every request, 404s and errors included. It may answer itself, or change the response that `next` gives.
 *
 * @see https://fastapi.tiangolo.com/tutorial/middleware/
 */
export type Middleware = (
  request: Request,
  next: Next,
) => Promise<Response | globalThis.Response> | Response | globalThis.Response;

/** What a chain runs around, and what it does with errors; neither rejects. And how it opens a file, which may reject. */
export interface ChainEnds {
  readonly last: Next;
  readonly openFile: (response: FileResponse, request: Request) => Promise<Response>;
  readonly recover: (error: unknown) => Promise<Response>;
}

/** Many middleware as one. */
export type Chain = (request: Request, ends: ChainEnds) => Promise<Response>;

/**
 * Makes many middleware one. The first is the outermost. What one of them throws becomes a response there, so that those
 * around it see and change that response as any other: a 500 has its CORS headers and its request id.
 *
 * One that returns no response or goes on twice is told by a TypeError that names it.
 */
export function compose(all: readonly Middleware[]): Chain {
  return (request, { last, openFile, recover }) => {
    const run = async (at: number, current: Request): Promise<Response> => {
      const middleware = all[at];
      if (middleware === undefined) return last(current);
      let isCalled = false;
      const next: Next = (following) => {
        if (isCalled) return Promise.reject(calledTwice(middleware.name));
        isCalled = true;
        return run(at + 1, following ?? current);
      };
      try {
        const response = toResponse(await middleware(current, next), middleware.name);
        return response instanceof FileResponse ? await openFile(response, current) : response;
      } catch (error) {
        return recover(error);
      }
    };
    return run(0, request);
  };
}

// A route that ran twice would have opened its dependencies twice, and one of its responses would be lost.
function calledTwice(name: string): TypeError {
  return new TypeError(
    `The middleware ${name || "(without a name)"} called next() twice. Call it once.`,
  );
}

function toResponse(answer: unknown, name: string): Response {
  if (answer instanceof Response) return answer;
  if (isWebResponse(answer)) return new WebResponse(answer);
  throw new TypeError(
    `The middleware ${name || "(without a name)"} returned no response. Write "return await next(request);".`,
  );
}
