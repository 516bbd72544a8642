import { Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

const sessions = new Map<string, string>();

export const app = new Fastidious();

app.post("/login", { body: { name: z.string() } }, ({ body, response }) => {
  const id = crypto.randomUUID();
  sessions.set(id, body.name);
  response.setCookie("session_id", id, {
    httpOnly: true,
    maxAge: 3600,
    secure: true,
    sameSite: "lax",
  });
  return { message: `Welcome, ${body.name}` };
});

app.get("/me", { cookies: { session_id: z.string().optional() } }, ({ cookies }) => {
  const name = sessions.get(cookies.session_id ?? "");
  if (name === undefined) throw new HTTPException(401, { detail: "Log in first." });
  return { name };
});

app.post(
  "/logout",
  { cookies: { session_id: z.string().optional() }, statusCode: 204 },
  ({ cookies, response }) => {
    sessions.delete(cookies.session_id ?? "");
    response.deleteCookie("session_id", { httpOnly: true, secure: true });
  },
);
