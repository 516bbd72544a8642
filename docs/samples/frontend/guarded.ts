import { APIRouter, dependency, Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

const signedIn = dependency({ cookies: { session: z.string().optional() } }, ({ cookies }) => {
  if (cookies.session !== "ada") throw new HTTPException(401);
});

const admin = new APIRouter({ prefix: "/admin", dependencies: { signedIn } });

admin.frontend("/", { directory: new URL("dist", import.meta.url), fallback: "index.html" });

app.includeRouter(admin);
