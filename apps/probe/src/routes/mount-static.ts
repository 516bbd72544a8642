import { join } from "node:path";
import { dependency, type Fastidious, HTTPException, staticFiles } from "fastidious";

/** Nobody has a key to these files. */
const guard = dependency(() => {
  throw new HTTPException(401);
});

/** Has an application serve a folder, and guard the folder `admin` in it. */
export function mountStatic(app: Fastidious, folder: string): void {
  app.mount("/static", staticFiles(folder));
  app.mount("/static/admin", staticFiles(join(folder, "admin")), { dependencies: { guard } });
}
