import type { Response } from "../responses/response.ts";
import type { HeadersInput } from "../responses/response-headers.ts";
import type { Returnable } from "./returned.ts";

/** `ReplyContent<{ model: ZodObject }>` → what the model takes. */
type ReplyContent<Declared> = Declared extends { readonly model: infer Model }
  ? Returnable<Model>
  : Returnable<Declared>;

/**
 * Answers with one of the route's declared `responses`, validated by its model.
 *
 * @example
 * return reply(404, { detail: "no such item" });
 *
 * @throws {ResponseValidationError} When the content does not fit the model of that status.
 */
export type Reply<Responses> = <Status extends keyof Responses & number>(
  status: Status,
  content: ReplyContent<Responses[Status]>,
  headers?: HeadersInput,
) => Response;
