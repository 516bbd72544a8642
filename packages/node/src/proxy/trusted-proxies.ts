import { BlockList, isIP, isIPv4 } from "node:net";
import { unmapAddress } from "./unmap-address.ts";

/** The proxies that are believed. Addresses are compared as numbers: there are many ways to write one. */
export class TrustedProxies {
  private readonly list = new BlockList();
  // Most requests come from the same proxy.
  private lastAsked = "";
  private lastAnswer = false;

  /** @param problems - Takes a sentence for each entry that is neither an address nor a network. */
  constructor(entries: readonly unknown[], problems: string[]) {
    for (const entry of entries) {
      if (typeof entry !== "string" || !this.add(entry)) {
        problems.push(
          `trustedProxies has ${JSON.stringify(entry) ?? typeof entry}. Write addresses and networks, such as "10.0.0.0/8" or "::1".`,
        );
      }
    }
  }

  has(address: string): boolean {
    if (address !== this.lastAsked) {
      const plain = unmapAddress(address);
      this.lastAnswer = isIP(plain) !== 0 && this.list.check(plain, familyOf(plain));
      this.lastAsked = address;
    }
    return this.lastAnswer;
  }

  private add(entry: string): boolean {
    const [written = "", length, ...more] = entry.split("/");
    const address = unmapAddress(written);
    if (isIP(address) === 0 || more.length > 0) return false;
    if (length === undefined) {
      this.list.addAddress(address, familyOf(address));
      return true;
    }
    const bits = /^\d{1,3}$/.test(length) ? Number(length) : -1;
    // "::ffff:10.0.0.0/104" is the network that "10.0.0.0/8" is.
    const prefix = address === written ? bits : bits - 96;
    if (prefix < 0 || prefix > (isIPv4(address) ? 32 : 128)) return false;
    this.list.addSubnet(address, prefix, familyOf(address));
    return true;
  }
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIPv4(address) ? "ipv4" : "ipv6";
}
