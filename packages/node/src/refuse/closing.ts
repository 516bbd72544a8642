import type { Fault } from "./fault.ts";

/** What requests are told that come too late. */
export const closing: Fault = { statusCode: 503, detail: "The server is closing." };
