import type { takeUpgrades } from "./take-upgrades.ts";
import type { UpgradableIncomingMessage } from "./upgradable-incoming-message.ts";

/** What a server needs to take WebSockets. */
interface WebSockets {
  readonly IncomingMessage: typeof UpgradableIncomingMessage;
  readonly take: typeof takeUpgrades;
}

/** Loads what takes WebSockets, the library below among it: most applications have none, and start without. */
export async function loadWebSockets(): Promise<WebSockets> {
  const [{ UpgradableIncomingMessage: IncomingMessage }, { takeUpgrades: take }] =
    await Promise.all([import("./upgradable-incoming-message.ts"), import("./take-upgrades.ts")]);
  return { IncomingMessage, take };
}
