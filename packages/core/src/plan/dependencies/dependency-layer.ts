import type { DependencyMap } from "../../declare/dependencies/dependency.ts";

/** The `dependencies` of one place: the application, a router, an inclusion, a route, or a dependency. */
export interface DependencyLayer {
  readonly map: DependencyMap;
  /** Whether they are made one after the other. */
  readonly isOrdered: boolean;
}

/** A layer from what stands in the options. */
export function toLayer(map: DependencyMap = {}, isOrdered = false): DependencyLayer {
  return { map, isOrdered };
}
