import type { Fastidious } from "fastidious";
import type { Door } from "../conformance/send/door.ts";
import { openThroughPrism } from "./open-through-prism.ts";
import { PrismProcess } from "./prism-process.ts";

/** How applications are asked through Prism, one after the other. */
export interface PrismDoors {
  open(app: Fastidious): Promise<Door>;
  close(): Promise<void>;
}

/** Prism's libraries, in this process: half a minute for all samples. */
export function openInProcess(): PrismDoors {
  return { open: openThroughPrism, close: () => Promise.resolve() };
}

/** `prism proxy --errors`, a process for each document: some minutes. */
export function openInProcesses(): PrismDoors {
  return new PrismProcess();
}
