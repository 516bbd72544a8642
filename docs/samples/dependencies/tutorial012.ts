import { dependency, Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

const verifyToken = dependency({ headers: { x_token: z.string() } }, ({ headers }) => {
  if (headers.x_token !== "fake-super-secret-token") {
    throw new HTTPException(400, { detail: "X-Token header invalid" });
  }
});

const verifyKey = dependency({ headers: { x_key: z.string() } }, ({ headers }) => {
  if (headers.x_key !== "fake-super-secret-key") {
    throw new HTTPException(400, { detail: "X-Key header invalid" });
  }
});

export const app = new Fastidious({ dependencies: { token: verifyToken, key: verifyKey } });

app.get("/items/", () => [{ item: "Portal Gun" }, { item: "Plumbus" }]);

app.get("/users/", () => [{ username: "Rick" }, { username: "Morty" }]);
