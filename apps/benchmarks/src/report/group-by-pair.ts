/** Something that was found out about a contender on a scenario in a round. */
interface Finding {
  readonly scenario: string;
  readonly contender: string;
  readonly round: string;
}

/** What was found out about one contender on one scenario, beside the base's. */
export interface PairOf<Found extends Finding> {
  readonly scenario: string;
  readonly contender: string;
  readonly base: string;
  readonly mine: readonly Found[];
  readonly bases: readonly Found[];
}

/** Sorts findings by scenario and contender, in the order of their first appearance. */
export function groupByPair<Found extends Finding>(
  findings: readonly Found[],
  baseOf: (scenario: string) => string,
): PairOf<Found>[] {
  const groups = new Map<string, Found[]>();
  for (const finding of findings) {
    const key = `${finding.scenario} ${finding.contender}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((mine) => {
    const [first] = mine;
    if (first === undefined) return [];
    const { scenario, contender } = first;
    const base = baseOf(scenario);
    return [{ scenario, contender, base, mine, bases: groups.get(`${scenario} ${base}`) ?? [] }];
  });
}
