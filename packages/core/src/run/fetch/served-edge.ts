import type { FetchEdge } from "./fetch-response.ts";

/** The edge towards a runtime's own server. */
export function servedEdge(waitUntil: FetchEdge["wait"] | undefined): FetchEdge {
  return waitUntil === undefined ? usual : { ...usual, wait: waitUntil };
}

const usual: FetchEdge = {
  wait: leave,
  holdsEnd: false,
  // Their servers count text and bytes in any case; headers that we make for each response cost a tenth of a small one.
  tellsLength: "Bun" in globalThis || "Deno" in globalThis,
};

function leave(): void {
  // Where the runtime has no waitUntil, the work goes on by itself.
}
