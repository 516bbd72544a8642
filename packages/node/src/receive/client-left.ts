import { HTTPException } from "@fastidious/core";

/** What ends a request whose client left. It is the client's doing, and nobody is there to be answered: nothing for the log. */
export function clientLeft(): HTTPException {
  return new HTTPException(400, { detail: "The client left within the body." });
}
