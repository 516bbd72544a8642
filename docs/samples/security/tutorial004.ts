import { verify } from "@node-rs/argon2";
import {
  dependency,
  Fastidious,
  HTTPException,
  OAuth2PasswordBearer,
  OAuth2PasswordRequestForm,
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

const oauth2 = new OAuth2PasswordBearer({ tokenUrl: "token" });

// Compared where there is no such user, so that the time does not tell which names there are.
const hashOfNobody =
  "$argon2id$v=19$m=19456,t=2,p=1$pTQnNEGtfMgH9VB4mCil5w$WmgmiVbO2Y6bVPwEuc8sVyZ+WGhnmANOkw9t7BpgCkM";

async function authenticateUser(username: string, password: string): Promise<UserInDB | undefined> {
  const user = users.get(username);
  const isRight = await verify(user?.hashed_password ?? hashOfNobody, password);
  return isRight ? user : undefined;
}

function createAccessToken(username: string): Promise<string> {
  return new SignJWT({ sub: username })
    .setProtectedHeader({ alg: algorithm })
    .setExpirationTime(`${accessTokenExpireMinutes} minutes`)
    .sign(secretKey);
}

const currentUser = dependency({ dependencies: { token: oauth2 } }, async ({ token }) => {
  const user = users.get((await readSubject(token)) ?? "");
  if (user !== undefined) return user;
  throw new HTTPException(401, {
    detail: "Could not validate credentials",
    headers: { "WWW-Authenticate": "Bearer" },
  });
});

async function readSubject(token: string): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(token, secretKey, { algorithms: [algorithm] });
    return payload.sub;
  } catch {
    return undefined;
  }
}

const currentActiveUser = dependency({ dependencies: { user: currentUser } }, ({ user }) => {
  if (user.disabled) throw new HTTPException(400, { detail: "Inactive user" });
  return user;
});

export const app = new Fastidious();

app.post(
  "/token",
  { dependencies: { login: OAuth2PasswordRequestForm }, responseModel: Token },
  async ({ login }) => {
    const user = await authenticateUser(login.username, login.password);
    if (user === undefined) {
      throw new HTTPException(401, {
        detail: "Incorrect username or password",
        headers: { "WWW-Authenticate": "Bearer" },
      });
    }
    return { access_token: await createAccessToken(user.username), token_type: "bearer" };
  },
);

app.get(
  "/users/me/",
  { dependencies: { user: currentActiveUser }, responseModel: User },
  ({ user }) => user,
);

app.get("/users/me/items/", { dependencies: { user: currentActiveUser } }, ({ user }) => [
  { item_id: "Foo", owner: user.username },
]);
