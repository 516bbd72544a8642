import { scratch } from "../compile/bytes/memory/scratch.ts";

/**
 * Gives the bytes of a body back that a response model wrote, once they were sent: the next long body is written on the
 * same memory. Only for who made sure that nobody reads them any more. Bytes from elsewhere are left alone.
 */
export function recycle(body: Uint8Array): void {
  scratch.giveBack(body);
}
