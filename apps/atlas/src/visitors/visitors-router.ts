import { APIRouter } from "fastidious";
import { z } from "zod";
import { sessions } from "./sessions.ts";
import { NotLoggedIn, Visitor } from "./visitor.ts";

const cookie = "atlas_session";
const cookies = z.object({ [cookie]: z.string().default("") });

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
    response.setCookie(cookie, active.open(body.name), {
      httpOnly: true,
      maxAge: 3600,
      secure: true,
    });
    return body;
  },
);

visitors.get(
  "/me",
  {
    summary: "Who am I?",
    cookies,
    responseModel: Visitor,
    responses: { 401: NotLoggedIn },
  },
  ({ cookies: sent, active, reply }) => {
    const name = active.find(sent[cookie]);
    return name === undefined ? reply(401, { detail: "Log in first." }) : { name };
  },
);

visitors.post(
  "/logout",
  { summary: "Log out", cookies, statusCode: 204 },
  ({ cookies: sent, response, active }) => {
    active.close(sent[cookie]);
    response.deleteCookie(cookie, { httpOnly: true, secure: true });
  },
);
