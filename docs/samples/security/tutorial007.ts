import { dependency, Fastidious, HTTPBasic, HTTPException, isEqualSecret } from "fastidious";

const basic = new HTTPBasic();

const currentUsername = dependency({ dependencies: { sent: basic } }, ({ sent }) => {
  const isCorrectUsername = isEqualSecret(sent.username, "stanleyjobson");
  const isCorrectPassword = isEqualSecret(sent.password, "swordfish");
  if (!(isCorrectUsername && isCorrectPassword)) {
    throw new HTTPException(401, {
      detail: "Incorrect username or password",
      headers: { "WWW-Authenticate": "Basic" },
    });
  }
  return sent.username;
});

export const app = new Fastidious();

app.get("/users/me", { dependencies: { username: currentUsername } }, ({ username }) => ({
  username,
}));
