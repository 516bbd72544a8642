import { verify } from "@node-rs/argon2";
import {
  dependency,
  Fastidious,
  HTTPException,
  OAuth2PasswordBearer,
  OAuth2PasswordRequestForm,
  security,
} from "fastidious";
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";

const secretKey = crypto.getRandomValues(new Uint8Array(32));
const algorithm = "HS256";
const accessTokenExpireMinutes = 30;

const Token = z.object({ access_token: z.string(), token_type: z.string() }).meta({ id: "Token" });

const User = z
  .object({
    username: z.string(),
    email: z.string().nullable().default(null),
    full_name: z.string().nullable().default(null),
    disabled: z.boolean().nullable().default(null),
  })
  .meta({ id: "User" });

type UserInDB = z.infer<typeof User> & { readonly hashed_password: string };

const users = new Map<string, UserInDB>([
  [
    "johndoe",
    {
      username: "johndoe",
      full_name: "John Doe",
      email: "johndoe@example.com",
      hashed_password:
        "$argon2id$v=19$m=19456,t=2,p=1$EX6JAjxALbcgZW9duRztgA$kh/lESr/jjcA4W99IW2Z54joTnUWwieLI6ayHeuGEls",
      disabled: false,
    },
  ],
  [
    "alice",
    {
      username: "alice",
      full_name: "Alice Wonderson",
      email: "alice@example.com",
      hashed_password:
        "$argon2id$v=19$m=19456,t=2,p=1$FdfNBMgPqd0bevoc5scicg$XqcFcWxIRRomGRMwiAQqU4mGJw6yiBuc7dnZwv5pwjo",
      disabled: true,
    },
  ],
]);

const oauth2 = new OAuth2PasswordBearer({
  tokenUrl: "token",
  scopes: { me: "Read information about the current user.", items: "Read items." },
});

// Compared where there is no such user, so that the time does not tell which names there are.
const hashOfNobody =
  "$argon2id$v=19$m=19456,t=2,p=1$pTQnNEGtfMgH9VB4mCil5w$WmgmiVbO2Y6bVPwEuc8sVyZ+WGhnmANOkw9t7BpgCkM";

async function authenticateUser(username: string, password: string): Promise<UserInDB | undefined> {
  const user = users.get(username);
  const isRight = await verify(user?.hashed_password ?? hashOfNobody, password);
  return isRight ? user : undefined;
}

function createAccessToken(username: string, scopes: readonly string[]): Promise<string> {
  return new SignJWT({ sub: username, scope: scopes.join(" ") })
    .setProtectedHeader({ alg: algorithm })
    .setExpirationTime(`${accessTokenExpireMinutes} minutes`)
    .sign(secretKey);
}

const TokenData = z.object({ sub: z.string(), scope: z.string().default("") });

async function readToken(token: string): Promise<z.infer<typeof TokenData> | undefined> {
  try {
    const { payload } = await jwtVerify(token, secretKey, { algorithms: [algorithm] });
    return TokenData.parse(payload);
  } catch {
    return undefined;
  }
}

const currentUser = dependency(
  { dependencies: { token: oauth2 }, securityScopes: true },
  async ({ token, securityScopes }) => {
    const challenge =
      securityScopes.scopes.length > 0 ? `Bearer scope="${securityScopes.scopeText}"` : "Bearer";
    const refuse = (detail: string): HTTPException =>
      new HTTPException(401, { detail, headers: { "WWW-Authenticate": challenge } });

    const data = await readToken(token);
    const user = users.get(data?.sub ?? "");
    if (data === undefined || user === undefined) throw refuse("Could not validate credentials");
    const granted = data.scope.split(" ");
    if (!securityScopes.scopes.every((scope) => granted.includes(scope))) {
      throw refuse("Not enough permissions");
    }
    return user;
  },
);

const currentActiveUser = dependency(
  { dependencies: { user: security(currentUser, { scopes: ["me"] }) } },
  ({ user }) => {
    if (user.disabled) throw new HTTPException(400, { detail: "Inactive user" });
    return user;
  },
);

export const app = new Fastidious();

app.post(
  "/token",
  { dependencies: { login: OAuth2PasswordRequestForm }, responseModel: Token },
  async ({ login }) => {
    const user = await authenticateUser(login.username, login.password);
    if (user === undefined) {
      throw new HTTPException(400, { detail: "Incorrect username or password" });
    }
    const token = await createAccessToken(user.username, login.scopes);
    return { access_token: token, token_type: "bearer" };
  },
);

app.get(
  "/users/me/",
  { dependencies: { user: currentActiveUser }, responseModel: User },
  ({ user }) => user,
);

app.get(
  "/users/me/items/",
  { dependencies: { user: security(currentActiveUser, { scopes: ["items"] }) } },
  ({ user }) => [{ item_id: "Foo", owner: user.username }],
);

app.get("/status/", { dependencies: { user: currentUser } }, () => ({ status: "ok" }));
