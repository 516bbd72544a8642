import type { DependencyMap } from "../../declare/dependencies/dependency.ts";
import type { DependencyOrder } from "../../declare/routes/route-settings.ts";

/** What `mount` takes beside the path and what is mounted there. */
export interface MountOptions extends DependencyOrder {
  /**
   * Made for every request below the path, before the mounted application or a file is asked: guards. Those of the
   * application around it are not made, as in FastAPI.
   */
  readonly dependencies?: DependencyMap | undefined;
}
