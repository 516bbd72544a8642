import { join } from "node:path";
import { Fastidious } from "fastidious";
import { bodies } from "./routes/bodies-router.ts";
import { allowListed, cors } from "./routes/cors-router.ts";
import { createFilesRouter } from "./routes/files-router.ts";
import { failures } from "./routes/failures-router.ts";
import { forms } from "./routes/forms-router.ts";
import { headers } from "./routes/headers-router.ts";
import { lateFailures } from "./routes/late-failures-router.ts";
import { mountStatic } from "./routes/mount-static.ts";
import { plain } from "./routes/plain-router.ts";
import { sockets } from "./routes/sockets-router.ts";
import { streams } from "./routes/streams-router.ts";
import type { Settings } from "./settings.ts";

/** Makes the server's application. */
export function createApp({ dataFolder, uploadFolder }: Settings): Fastidious {
  const app = new Fastidious({ title: "Probe", uploadFolder });
  app.middleware(allowListed);
  app.includeRouter(plain);
  app.includeRouter(bodies);
  app.includeRouter(forms);
  app.includeRouter(headers);
  app.includeRouter(failures);
  app.includeRouter(lateFailures);
  app.includeRouter(streams);
  app.includeRouter(sockets);
  app.includeRouter(cors);
  app.includeRouter(createFilesRouter(dataFolder));
  mountStatic(app, join(dataFolder, "static"));
  return app;
}
