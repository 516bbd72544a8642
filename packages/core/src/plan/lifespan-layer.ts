import type { IncludableRouter, RouterSettings } from "../declare/api-router.ts";
import type { Lifespan } from "../declare/lifespan.ts";

/** The lifespan of the application, a router or an inclusion, and the state that it yielded. */
export interface LifespanLayer {
  /** For messages: `the lifespan of the router "/items"`. */
  readonly place: string;
  readonly lifespan: Lifespan<object>;
  /** What it yielded; `undefined` before the start. */
  state: object | undefined;
}

/** The lifespans of an application, by the options that they stand in. It outlives plans: what has started stays so. */
export type LifespanLayers = Map<object, LifespanLayer>;

/** Finds the lifespans of a router and of all within it, from the outside in, each once. */
export function collectLifespans(router: IncludableRouter, known: LifespanLayers): LifespanLayer[] {
  const found = new Set<LifespanLayer>();
  const add = (settings: RouterSettings, place: string): void => {
    const layer = keep(settings, place, known);
    if (layer !== undefined) found.add(layer);
  };
  const walk = (from: IncludableRouter, prefix: string, within: readonly unknown[]): void => {
    if (within.includes(from)) return;
    for (const entry of from.entries) {
      if ("route" in entry) continue;
      const { router: included, settings } = entry.inclusion;
      const path = `${prefix}${settings.prefix ?? ""}${included.settings.prefix ?? ""}`;
      add(settings, `the lifespan of the inclusion "${path}"`);
      add(included.settings, `the lifespan of the router "${path}"`);
      walk(included, path, [...within, from]);
    }
  };
  const { prefix = "" } = router.settings;
  add(
    router.settings,
    prefix === "" ? "the lifespan of the application" : `what is mounted at "${prefix}"`,
  );
  walk(router, prefix, []);
  return [...found];
}

function keep(
  settings: RouterSettings,
  place: string,
  known: LifespanLayers,
): LifespanLayer | undefined {
  const { lifespan } = settings;
  if (lifespan === undefined) return undefined;
  const layer = known.get(settings) ?? { place, lifespan, state: undefined };
  known.set(settings, layer);
  return layer;
}
