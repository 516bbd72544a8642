import { APIRouter } from "fastidious";
import { currentVisitor, maybeSession, sessionCookie } from "./current-visitor.ts";
import { sessions } from "./sessions.ts";
import { Visitor } from "./visitor.ts";

/** Logging in and out. There are no passwords: this is about the cookie. */
export const visitors = new APIRouter({ tags: ["visitors"], dependencies: { active: sessions } });

visitors.post(
  "/login",
  {
    summary: "Log in",
    body: Visitor,
    responseModel: Visitor,
    responses: {
      200: {
        description: "The cookie says who it is for an hour.",
        headers: { "set-cookie": { description: "The session.", schema: { type: "string" } } },
      },
    },
  },
  ({ body, response, active }) => {
    // Scripts can't read it, and it goes over https only; most browsers make an exception for this machine.
    response.setCookie(sessionCookie, active.open(body.name), {
      httpOnly: true,
      maxAge: 3600,
      secure: true,
    });
    return body;
  },
);

visitors.get(
  "/me",
  { summary: "Who am I?", dependencies: { visitor: currentVisitor }, responseModel: Visitor },
  ({ visitor }) => visitor,
);

visitors.post(
  "/logout",
  { summary: "Log out", dependencies: { id: maybeSession }, statusCode: 204 },
  ({ id, response, active }) => {
    if (id !== null) active.close(id);
    response.deleteCookie(sessionCookie, { httpOnly: true, secure: true });
  },
);
