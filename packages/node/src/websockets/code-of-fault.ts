/** What `ws` closes with for each fault of a client that is not one of the protocol itself. */
const codes: Readonly<Record<string, number>> = {
  WS_ERR_INVALID_UTF8: 1007,
  WS_ERR_TOO_MANY_BUFFERED_PARTS: 1008,
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 1009,
};

/** The close code that a client was sent for a fault; `undefined` where it was none of its frames. */
export function codeOfFault(error: Error): number | undefined {
  const code = "code" in error ? String(error.code) : "";
  return codes[code] ?? (code.startsWith("WS_ERR_") ? 1002 : undefined);
}
