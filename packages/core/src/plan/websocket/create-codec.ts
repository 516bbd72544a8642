import {
  encodeJSON,
  type Reader,
  readJSON,
  type ReadResult,
  type ResponseModel,
  type WriteResult,
} from "@fastidious/schema";
import { ResponseValidationError } from "../../errors/response-validation-error.ts";
import { WebSocketException } from "../../errors/websocket/websocket-exception.ts";
import { WebSocketRequestValidationError } from "../../errors/websocket/websocket-request-validation-error.ts";
import type { WebSocketCodec } from "../../request/websocket/websocket-codec.ts";
import type { WebSocketMessage } from "../../request/websocket/websocket-edge.ts";

/** A route's schemas, made ready; `undefined` where it has none. */
interface CodecSchemas {
  readonly reader: Reader | undefined;
  readonly model: ResponseModel | undefined;
}

/** @param label - The route, for errors. */
export function createCodec(label: string, { reader, model }: CodecSchemas): WebSocketCodec {
  const written = (result: WriteResult): string | Uint8Array => {
    if (result.success) return result.body;
    throw new ResponseValidationError(
      label,
      result.issues.map(({ type, loc, msg }) => ({ type, loc: ["message", ...loc], msg })),
    );
  };
  return {
    isTyped: reader !== undefined,
    decode(message) {
      const value = parse(message);
      if (reader === undefined) return value;
      const result = reader.read(value);
      return result instanceof Promise ? result.then(dataOf) : dataOf(result);
    },
    encode(value) {
      if (model === undefined) return encodeJSON(value);
      const result = model.write(value);
      return result instanceof Promise ? result.then(written) : written(result);
    },
  };
}

/** JSON may come as text or as the bytes of one. */
function parse(message: WebSocketMessage): unknown {
  const read = readJSON(typeof message === "string" ? message : decodeText(message));
  if (read.ok) return read.value;
  throw new WebSocketException(1007, read.message);
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw Object.assign(new WebSocketException(1007, "The message is not valid UTF-8."), { cause });
  }
}

function dataOf(result: ReadResult): unknown {
  if (result.success) return result.data;
  // Without the values: the client knows them, and logs should not.
  throw new WebSocketRequestValidationError(
    result.issues.map(({ type, loc, msg }) => ({ type, loc: ["message", ...loc], msg })),
  );
}
