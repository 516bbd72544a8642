import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { createMiddleware } from "hono/factory";
import { Profile } from "../../shop/models.ts";
import { describeUser, findRights, findUser, readToken, type User } from "../../shop/people.ts";
import { ok } from "./create-hono-app.ts";

interface ProfileEnvironment {
  Variables: { token: string | null; user: User; rights: readonly string[] };
}

const withToken = createMiddleware<ProfileEnvironment>(async (context, next) => {
  context.set("token", readToken(context.req.header("authorization")));
  await next();
});

const withUser = createMiddleware<ProfileEnvironment>(async (context, next) => {
  const user = findUser(context.var.token);
  if (user === null) return context.json({ detail: "Unauthorized" }, 401);
  context.set("user", user);
  await next();
  return undefined;
});

const withRights = createMiddleware<ProfileEnvironment>(async (context, next) => {
  context.set("rights", findRights(context.var.user));
  await next();
});

/** The dependencies of `/profile` as Hono has them: middleware that leaves values in the context. */
export function addHonoProfile(app: OpenAPIHono): void {
  const middleware: [typeof withToken, typeof withUser, typeof withRights] = [
    withToken,
    withUser,
    withRights,
  ];
  app.openapi(
    createRoute({ method: "get", path: "/profile", middleware, responses: ok(Profile) }),
    (context) =>
      context.json(Profile.parse(describeUser(context.var.user, context.var.rights)), 200),
  );
}
