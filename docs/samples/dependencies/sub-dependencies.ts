import { dependency, Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

const users = new Map([["token-of-ada", { name: "Ada", isAdmin: false }]]);

const bearerToken = dependency({ headers: { authorization: z.string() } }, ({ headers }) =>
  headers.authorization.replace(/^Bearer /, ""),
);

const currentUser = dependency({ dependencies: { token: bearerToken } }, ({ token }) => {
  const user = users.get(token);
  if (user === undefined) throw new HTTPException(401, { detail: "Who are you?" });
  return user;
});

const adminOnly = dependency({ dependencies: { user: currentUser } }, ({ user }) => {
  if (!user.isAdmin) throw new HTTPException(403);
});

export const app = new Fastidious();

app.get("/me", { dependencies: { user: currentUser } }, ({ user }) => ({ name: user.name }));

// currentUser is made once for this request, though two ask for it.
app.get("/secrets", { dependencies: { user: currentUser, admin: adminOnly } }, ({ user }) => user);
