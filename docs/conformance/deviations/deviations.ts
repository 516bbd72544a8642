import type { Deviation } from "./deviation.ts";
import { documentDeviations } from "./document-deviations.ts";
import { websocketDeviations } from "./websocket-deviations.ts";
import { wireDeviations } from "./wire-deviations.ts";

/**
 * All that we do otherwise than FastAPI on purpose, as far as a recorded exchange meets it. The page "Differences from
 * FastAPI" says the same, in the same words. One that no exchange meets fails the check.
 */
export const deviations: readonly Deviation[] = [
  ...wireDeviations,
  ...websocketDeviations,
  ...documentDeviations,
];
