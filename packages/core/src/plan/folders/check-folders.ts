import type { FileAccess } from "../../responses/files/file-access.ts";
import type { Logger } from "../../request/logger.ts";
import type { LifespanLayer, LifespanLayers } from "../lifespan-layer.ts";
import type { RoutePlan } from "../route-plan.ts";
import type { FolderPlan } from "./plan-folder.ts";

/** What a check asks, and whom it warns. */
export interface CheckTools {
  readonly loadFiles: () => Promise<FileAccess>;
  readonly logger: Logger;
}

/**
 * The checks of served folders, each once, as what must have begun before the first request: after the lifespans, one of
 * which may have made the folder.
 */
export function planFolderChecks(
  routes: readonly RoutePlan[],
  known: LifespanLayers,
  tools: CheckTools,
): LifespanLayer[] {
  const layers = routes.flatMap(({ folder, template }) => {
    if (folder === undefined || folder.checkDirectory === false) return [];
    const layer = known.get(folder.declared) ?? {
      place: `the folder of "${template.source.replace("{path:path}", "")}"`,
      lifespan: async function* () {
        await checkFolder(folder, tools);
        yield;
      },
      state: undefined,
    };
    known.set(folder.declared, layer);
    return [layer];
  });
  return [...new Set(layers)];
}

async function checkFolder(
  { folder, checkDirectory }: FolderPlan,
  tools: CheckTools,
): Promise<void> {
  const access = await tools.loadFiles();
  const { directory, followSymlinks } = folder;
  if ((await access.openWithin?.(directory, [], { followSymlinks })) === "folder") return;
  const told = `There is no folder "${String(directory)}". Make it, or write checkDirectory: false.`;
  if (checkDirectory !== "auto" || !isDevelopment()) throw new Error(told);
  tools.logger.warn({ directory: String(directory) }, told);
}

/** Read when an application starts; workers have no environment. */
function isDevelopment(): boolean {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.["NODE_ENV"] === "development";
}
