import type { IncludableRouter, RouterSettings } from "../../declare/api-router.ts";
import { ExceptionHandlers } from "../../declare/errors/exception-handlers.ts";
import { methods } from "../../declare/routes/methods.ts";
import type { Route } from "../../declare/routes/route.ts";
import { StaticFiles } from "../../declare/folders/static-files.ts";
import type { Servable } from "../servable.ts";
import type { MountOptions } from "./mount-options.ts";
import { runMounted } from "./run-mounted.ts";

/** What stands below the path of a mount. */
export type Mounted = Servable | StaticFiles;

/**
 * Makes a mount a router with one route, which takes every path below it. So it is matched, guarded and logged like any
 * other route, and on the same path.
 */
export function createMountRouter(
  path: string,
  mounted: Mounted,
  options: MountOptions,
): IncludableRouter {
  const prefix = path === "/" ? "" : path;
  return {
    settings: { ...options, prefix, includeInSchema: false, ...toSettings(mounted) },
    entries: [{ route: { path: "/{path:path}", settings: {}, ...toRest(mounted, prefix) } }],
    exceptionHandlers: new ExceptionHandlers(),
    // Nothing is registered here later on.
    watch: ignore,
  };
}

function toSettings(mounted: Mounted): RouterSettings {
  if (mounted instanceof StaticFiles) return {};
  // A mounted application ends its requests in a background task.
  return { backgroundTasksOnError: "run", lifespan: () => live(mounted) };
}

function toRest(mounted: Mounted, prefix: string): Omit<Route, "path" | "settings"> {
  if (mounted instanceof StaticFiles) {
    return { methods: ["GET"], handler: ignore, folder: mounted.folder };
  }
  return { methods, handler: runMounted(mounted, prefix), isMount: true };
}

async function* live(mounted: Servable): AsyncGenerator<void, void> {
  await mounted.start();
  yield;
  const failed = await mounted.close();
  if (failed.length > 0) throw new Error(`${failed.join(", ")}: failed while it was closed.`);
}

function ignore(): void {
  // A folder's plan brings the handler.
}
