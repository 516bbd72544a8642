import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/**
 * The last request of a connection that was answered before its body was there. What is wrong with the rest of it is not
 * answered again.
 */
export const answeredEarly: WeakMap<Socket, IncomingMessage> = new WeakMap();
