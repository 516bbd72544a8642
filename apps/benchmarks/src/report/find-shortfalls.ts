import type { Standing } from "./compare.ts";

/** The least that we reach of the hand-written server's capacity, by CPU time. */
const leastOfRaw = 0.9;

/** Says in one sentence each where fastidious is behind the gate: 0.9 of raw, and ahead of fastify. */
export function findShortfalls(standings: readonly Standing[]): string[] {
  const ours = standings.filter((standing) => standing.contender === "fastidious");
  if (ours.length === 0) return ["fastidious was not measured."];
  return [
    ...ours.flatMap(behindRaw),
    ...ours.flatMap((standing) => behindPeer(standing, standings)),
  ];
}

function behindRaw({ scenario, ratioByCpu }: Standing): string[] {
  if (ratioByCpu >= leastOfRaw) return [];
  return [
    `${scenario}: fastidious has ${ratioByCpu.toFixed(2)} of raw's capacity, expected ${String(leastOfRaw)}.`,
  ];
}

function behindPeer({ scenario, ratioByCpu }: Standing, standings: readonly Standing[]): string[] {
  return standings
    .filter((one) => one.contender === "fastify" && one.scenario === scenario)
    .filter((peer) => peer.ratioByCpu >= ratioByCpu)
    .map((peer) => {
      const [mine, theirs] = [ratioByCpu.toFixed(2), peer.ratioByCpu.toFixed(2)];
      return `${scenario}: fastidious has ${mine} of raw's capacity and fastify ${theirs}, expected more.`;
    });
}
