/** Why a request is no handshake of a WebSocket. */
export interface HandshakeFault {
  readonly statusCode: 400 | 426;
  readonly detail: string;
}

// RFC 6455 section 4.1: 16 bytes in base64.
const key = /^[+/0-9A-Za-z]{22}==$/;
// RFC 6455 section 4.1: tokens.
const protocols = /^[!#$%&'*+\-.^_`|~\w]+(?:[\t ]*,[\t ]*[!#$%&'*+\-.^_`|~\w]+)*$/;

/**
 * What keeps a GET from being the handshake of a WebSocket, as RFC 6455 section 4.2.1 has it; `undefined` where it is one.
 *
 * @param header - Gives the value of a header by its name in lower case.
 */
export function findHandshakeFault(
  header: (name: string) => string | undefined,
): HandshakeFault | undefined {
  const asked = header("upgrade")?.trim().toLowerCase();
  if (asked !== "websocket" || !namesUpgrade(header("connection"))) {
    return { statusCode: 426, detail: "Expected the handshake of a WebSocket." };
  }
  if (header("sec-websocket-version")?.trim() !== "13") {
    return { statusCode: 426, detail: "Expected version 13 of the WebSocket protocol." };
  }
  const detail = problemOfRest(header);
  return detail === undefined ? undefined : { statusCode: 400, detail };
}

function problemOfRest(header: (name: string) => string | undefined): string | undefined {
  if (!key.test(header("sec-websocket-key") ?? "")) {
    return "Expected a Sec-WebSocket-Key of 16 bytes in base64.";
  }
  if (!protocols.test(header("sec-websocket-protocol") ?? "none")) {
    return "Expected names in Sec-WebSocket-Protocol.";
  }
  const isBodiless =
    (header("content-length") ?? "0") === "0" && header("transfer-encoding") === undefined;
  return isBodiless ? undefined : "The handshake of a WebSocket has no body.";
}

function namesUpgrade(connection: string | undefined): boolean {
  return connection?.split(",").some((name) => name.trim().toLowerCase() === "upgrade") === true;
}
