import type { MaybePromise } from "@fastidious/schema";
import type { Exchange } from "../exchange.ts";
import { receiveBody } from "./receive-body.ts";

/**
 * Receives the body for a dependency that reads it, where no other has asked for it. It is not received before: what is
 * made earlier may turn the client away.
 *
 * @returns A promise only where there is something to wait for. It rejects with what {@link receiveBody} calls back with.
 */
export function receiveOnce(exchange: Exchange): MaybePromise<void> {
  if (isReceived(exchange)) return undefined;
  exchange.receiving ??= new Promise((resolve, reject) => {
    receiveBody(exchange, (error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
  });
  return isReceived(exchange) ? undefined : exchange.receiving;
}

function isReceived({ body }: Exchange): boolean {
  return body !== undefined;
}
