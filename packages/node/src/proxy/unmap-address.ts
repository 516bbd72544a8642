import { isIPv4, isIPv6 } from "node:net";

/** "::ffff:127.0.0.1", as a socket of both families tells it, is 127.0.0.1. Other texts stay as they are. */
export function unmapAddress(address: string): string {
  const lower = address.toLowerCase();
  if (!lower.startsWith("::ffff:") || !isIPv6(address)) return address;
  const last = lower.slice(7);
  if (isIPv4(last)) return last;
  const words = last.split(":");
  if (words.length !== 2) return address;
  const number = words.reduce((sum, word) => sum * 0x1_00_00 + Number.parseInt(word, 16), 0);
  return [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join(".");
}
