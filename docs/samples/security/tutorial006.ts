import { Fastidious, HTTPBasic } from "fastidious";

const basic = new HTTPBasic();

export const app = new Fastidious();

app.get("/users/me", { dependencies: { sent: basic } }, ({ sent }) => ({
  username: sent.username,
  password: sent.password,
}));
