import { APIRouter, type RouterSettings } from "../../declare/api-router.ts";
import type { NoDependencies } from "../../declare/dependency.ts";
import type { Route } from "../../declare/route.ts";
import { StaticFiles } from "../../declare/static-files.ts";
import type { Servable } from "../servable.ts";
import type { MountOptions } from "./mount-options.ts";
import { runMounted } from "./run-mounted.ts";

/** What stands below the path of a mount. */
export type Mounted = Servable | StaticFiles;

const allMethods: Route["methods"] = [
  "GET",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "OPTIONS",
  "TRACE",
];

/**
 * Makes a mount a router with one route, which takes every path below it. So it is matched, guarded and logged like any
 * other route, and on the same path.
 */
export function createMountRouter(
  path: string,
  mounted: Mounted,
  options: MountOptions,
): APIRouter<string> {
  const prefix = path === "/" ? "" : path;
  const settings: RouterSettings = {
    ...options,
    prefix,
    includeInSchema: false,
    // A mounted application ends its requests in a background task.
    backgroundTasksOnError: "run",
    lifespan: mounted instanceof StaticFiles ? undefined : () => live(mounted),
  };
  // Proof: the types of its options reach nobody; its one route is registered here.
  const router = new APIRouter<string>(settings as { dependencies?: NoDependencies });
  router.entries.push({
    route: { path: "/{path:path}", settings: {}, ...toRest(mounted, prefix) },
  });
  return router;
}

function toRest(mounted: Mounted, prefix: string): Omit<Route, "path" | "settings"> {
  if (mounted instanceof StaticFiles) {
    return { methods: ["GET"], handler: ignore, folder: mounted.folder };
  }
  return { methods: allMethods, handler: runMounted(mounted, prefix), isMount: true };
}

/** Says what is wrong with a mount that plain JavaScript may hand over. */
export function checkMount(path: unknown, mounted: unknown, options: unknown): void {
  if (typeof path !== "string" || path.includes("{")) {
    throw new TypeError(
      `mount: expected a path without parameters, got ${JSON.stringify(path)}. Write mount("/shop", shop).`,
    );
  }
  const isApp = typeof mounted === "object" && mounted !== null && "handle" in mounted;
  if (!isApp && !(mounted instanceof StaticFiles)) {
    throw new TypeError(
      `mount "${path}": expected an application or staticFiles(…) after the path.`,
    );
  }
  if (typeof options !== "object" || options === null) {
    throw new TypeError(
      `mount "${path}": expected options after what is mounted. Write { dependencies: { … } }.`,
    );
  }
}

async function* live(mounted: Servable): AsyncGenerator<void, void> {
  await mounted.start();
  yield;
  await mounted.close();
}

function ignore(): void {
  // The folder's plan brings the handler.
}
