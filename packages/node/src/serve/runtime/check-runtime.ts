import type { Logger } from "@fastidious/core";
import { adviseOnNode } from "./advise-on-node.ts";

const insecureFlag = "--insecure-http-parser";
let isAdvised = false;

/**
 * Looks at the Node below: a warning, once, where it lacks a security release.
 *
 * @throws {Error} When it accepts malformed requests: what reads them differently may stand in front of it.
 */
export function checkRuntime(logger: Logger): void {
  const flags = [...process.execArgv, ...(process.env["NODE_OPTIONS"] ?? "").split(" ")];
  if (flags.includes(insecureFlag)) {
    throw new Error(
      `Node was started with ${insecureFlag}: requests could be smuggled past a proxy. Start it without.`,
    );
  }
  if (isAdvised) return;
  isAdvised = true;
  const advice = adviseOnNode(process.versions.node);
  if (advice !== undefined) logger.warn({ node: process.versions.node }, advice);
}
