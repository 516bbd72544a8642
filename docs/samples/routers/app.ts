import { dependency, Fastidious, HTTPException } from "fastidious";
import { z } from "zod";
import { router as admin } from "./admin.ts";
import { router as items } from "./items.ts";

const checkAdmin = dependency({ headers: { x_admin: z.boolean() } }, ({ headers }) => {
  if (!headers.x_admin) throw new HTTPException(403);
});

export const app = new Fastidious({ title: "Shop" });

app.includeRouter(items);
app.includeRouter(admin, {
  prefix: "/admin",
  tags: ["admin"],
  dependencies: { admin: checkAdmin },
  responses: { 418: { description: "I'm a teapot" } },
});
app.get("/", () => ({ message: "Hello Bigger Applications!" }));
