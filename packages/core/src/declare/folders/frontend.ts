import type { FolderFallback } from "../../responses/files/static/static-folder.ts";
import type { DependencyMap } from "../dependencies/dependency.ts";
import type { Route } from "../routes/route.ts";
import type { DependencyOrder } from "../routes/route-settings.ts";
import type { FolderOptions } from "./served-folder.ts";

/** What `frontend` takes. */
export interface FrontendOptions extends FolderOptions, DependencyOrder {
  /** The folder that the frontend was built into: a path, relative to the process's working directory, or a `file:` URL. */
  readonly directory: string | URL;
  /**
   * What is answered where there is no such file. "index.html", for routes that the page itself knows: with 200, and only
   * to clients that ask for HTML by name. "404.html": that page with 404. "auto": 404.html where there is one, else
   * index.html. `null`: a plain 404. Default: "auto".
   */
  readonly fallback?: FolderFallback | undefined;
  /**
   * Whether the application refuses to start without the folder. "auto" only warns where NODE_ENV is "development", so that
   * the frontend may be built later. Default: "auto".
   */
  readonly checkDirectory?: boolean | "auto" | undefined;
  /** Made for every file, after those of the application and the routers around it. */
  readonly dependencies?: DependencyMap | undefined;
}

/** The route of a frontend: asked last, in no document. */
export function toFrontendRoute(path: string, options: FrontendOptions): Route {
  const { directory, dependencies, dependenciesInOrder, ...rest } = options;
  return {
    methods: ["GET"],
    path: `${path.replace(/\/$/, "")}/{path:path}`,
    settings: { includeInSchema: false, dependencies, dependenciesInOrder },
    handler: () => undefined,
    folder: {
      directory,
      options: { fallback: "auto", checkDirectory: "auto", ...rest, html: true },
    },
    isFallback: true,
  };
}
