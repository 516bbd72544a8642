import { z } from "zod";
import { type Dependency, dependency } from "../../declare/dependencies/dependency.ts";

/** What a client sends for a token, in the words of RFC 6749 section 4.3.2. */
export interface OAuth2PasswordRequestForm {
  readonly grantType: string | undefined;
  readonly username: string;
  readonly password: string;
  /** What the client asks for; none is an empty list. */
  readonly scopes: readonly string[];
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
}

const secret = z.string().meta({ format: "password" });
const grantType = z.string().regex(/^password$/);

const fields = {
  grant_type: grantType.optional(),
  username: z.string(),
  password: secret,
  scope: z.string().default(""),
  client_id: z.string().optional(),
  client_secret: secret.optional(),
};

/**
 * The form with which a client changes a name and a password for a token. Clients often leave `grant_type` out, which the
 * specification demands: {@link OAuth2PasswordRequestFormStrict} insists.
 *
 * @example
 * app.post("/token", { dependencies: { login: OAuth2PasswordRequestForm } }, ({ login }) => logIn(login.username, login.password));
 *
 * @see https://fastapi.tiangolo.com/tutorial/security/simple-oauth2/
 */
export const OAuth2PasswordRequestForm: Dependency<OAuth2PasswordRequestForm> = dependency(
  { form: fields },
  ({ form }) => toRequest(form),
);

/** {@link OAuth2PasswordRequestForm} with the `grant_type` that the specification demands. */
export const OAuth2PasswordRequestFormStrict: Dependency<OAuth2PasswordRequestForm> = dependency(
  { form: { ...fields, grant_type: grantType } },
  ({ form }) => toRequest(form),
);

function toRequest(form: z.infer<z.ZodObject<typeof fields>>): OAuth2PasswordRequestForm {
  return {
    grantType: form.grant_type,
    username: form.username,
    password: form.password,
    scopes: form.scope.split(" ").filter((scope) => scope !== ""),
    clientId: form.client_id,
    clientSecret: form.client_secret,
  };
}
