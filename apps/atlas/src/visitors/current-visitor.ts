import { APIKeyCookie, dependency, HTTPException } from "fastidious";
import { sessions } from "./sessions.ts";
import { NotLoggedIn } from "./visitor.ts";

/** The cookie that says whose session it is. */
export const sessionCookie = "atlas_session";

const scheme = {
  name: sessionCookie,
  schemeName: "Session",
  description:
    "Log in with `POST /login`: the browser keeps the cookie, and sends it from then on.",
};
const session = new APIKeyCookie(scheme);

/** The session's id, for routes that serve those without one, too. */
export const maybeSession = new APIKeyCookie({ ...scheme, autoError: false });

/** Who is logged in. Routes that need it are for visitors alone. */
export const currentVisitor = dependency(
  { dependencies: { id: session, active: sessions }, responses: { 401: NotLoggedIn } },
  ({ id, active }) => {
    const name = active.find(id);
    if (name === undefined) throw new HTTPException(401, { detail: "Log in first." });
    return { name };
  },
);
