import type { IncomingMessage } from "node:http";
import type { ServeSettings } from "../serve/serve-settings.ts";
import type { Fault } from "./fault.ts";
import { findFramingFault } from "./find-framing-fault.ts";
import { problemOfHead } from "./problem-of-head.ts";

const strangeExpectation: Fault = {
  statusCode: 417,
  detail: "The only expectation that is met is 100-continue.",
};

/** What is wrong with a request's head, beyond what Node's parser refuses. */
export function findFault(
  incoming: IncomingMessage,
  { maxUrlLength, maxHeadersCount }: ServeSettings["limits"],
): Fault | undefined {
  if ((incoming.url?.length ?? 0) > maxUrlLength) {
    return { statusCode: 414, detail: `The URL is longer than ${maxUrlLength} characters.` };
  }
  // Counted here: Node passes over those beyond its own limit, and a client could push out what its proxy has added.
  if (incoming.rawHeaders.length > maxHeadersCount * 2) {
    return { statusCode: 431, detail: `There are more than ${maxHeadersCount} headers.` };
  }
  const detail = problemOfHead(incoming);
  if (detail !== undefined) return { statusCode: 400, detail };
  const fault = findFramingFault(incoming);
  if (fault !== undefined) return fault;
  return hasStrangeExpectation(incoming) ? strangeExpectation : undefined;
}

/** HTTP/1.0 knows no expectations. */
function hasStrangeExpectation({ headers: { expect }, httpVersion }: IncomingMessage): boolean {
  return expect !== undefined && httpVersion === "1.1" && expect.toLowerCase() !== "100-continue";
}
