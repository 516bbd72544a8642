import type { Standing } from "./compare.ts";

/** The least that we reach of the hand-written server's capacity, by CPU time. */
export const leastOfRaw = 0.9;

/** Says in one sentence each where fastidious is behind the gate: 0.9 of raw, and ahead of fastify. */
export function findShortfalls(standings: readonly Standing[]): string[] {
  const ours = standings.filter((standing) => standing.contender === "fastidious");
  if (ours.length === 0) return ["fastidious was not measured."];
  return ours.flatMap((standing) => {
    const peer = standings.find((one) => one.contender === "fastify" && one.scenario === standing.scenario);
    return [...behindRaw(standing), ...(peer === undefined ? [] : behindPeer(standing, peer))];
  });
}

function behindRaw({ scenario, ratioByCpu }: Standing): string[] {
  if (ratioByCpu >= leastOfRaw) return [];
  return [`${scenario}: fastidious has ${ratioByCpu.toFixed(2)} of raw's capacity, expected ${String(leastOfRaw)}.`];
}

function behindPeer({ scenario, ratioByCpu }: Standing, peer: Standing): string[] {
  if (ratioByCpu > peer.ratioByCpu) return [];
  const [mine, theirs] = [ratioByCpu.toFixed(2), peer.ratioByCpu.toFixed(2)];
  return [`${scenario}: fastidious has ${mine} of raw's capacity and ${peer.contender} ${theirs}, expected more.`];
}
