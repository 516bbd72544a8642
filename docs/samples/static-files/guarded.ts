import {
  dependency,
  Fastidious,
  HTTPBasic,
  HTTPException,
  isEqualSecret,
  staticFiles,
} from "fastidious";

export const app = new Fastidious();

const credentials = new HTTPBasic();
const member = dependency(
  { dependencies: { credentials } },
  ({ credentials: { username, password } }) => {
    const isMember = isEqualSecret(username, "ada") && isEqualSecret(password, "lace");
    if (!isMember) throw new HTTPException(401, { headers: { "www-authenticate": "Basic" } });
  },
);

app.mount("/static", staticFiles(new URL("static", import.meta.url)));
app.mount("/static/members", staticFiles(new URL("members", import.meta.url)), {
  dependencies: { member },
});
