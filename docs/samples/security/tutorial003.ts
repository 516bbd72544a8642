import {
  dependency,
  Fastidious,
  HTTPException,
  OAuth2PasswordBearer,
  OAuth2PasswordRequestForm,
} from "fastidious";

interface UserInDB {
  readonly username: string;
  readonly full_name: string;
  readonly email: string;
  readonly hashed_password: string;
  readonly disabled: boolean;
}

const users = new Map<string, UserInDB>([
  [
    "johndoe",
    {
      username: "johndoe",
      full_name: "John Doe",
      email: "johndoe@example.com",
      hashed_password: "fakehashedsecret",
      disabled: false,
    },
  ],
  [
    "alice",
    {
      username: "alice",
      full_name: "Alice Wonderson",
      email: "alice@example.com",
      hashed_password: "fakehashedsecret2",
      disabled: true,
    },
  ],
]);

const oauth2 = new OAuth2PasswordBearer({ tokenUrl: "token" });

function fakeHashPassword(password: string): string {
  return `fakehashed${password}`;
}

// This gives no security at all: the token is the name. The next chapter does better.
function fakeDecodeToken(token: string): UserInDB | undefined {
  return users.get(token);
}

const currentUser = dependency({ dependencies: { token: oauth2 } }, ({ token }) => {
  const user = fakeDecodeToken(token);
  if (user !== undefined) return user;
  throw new HTTPException(401, {
    detail: "Not authenticated",
    headers: { "WWW-Authenticate": "Bearer" },
  });
});

const currentActiveUser = dependency({ dependencies: { user: currentUser } }, ({ user }) => {
  if (user.disabled) throw new HTTPException(400, { detail: "Inactive user" });
  return user;
});

export const app = new Fastidious();

app.post("/token", { dependencies: { login: OAuth2PasswordRequestForm } }, ({ login }) => {
  const user = users.get(login.username);
  if (user?.hashed_password !== fakeHashPassword(login.password)) {
    throw new HTTPException(400, { detail: "Incorrect username or password" });
  }
  return { access_token: user.username, token_type: "bearer" };
});

app.get("/users/me", { dependencies: { user: currentActiveUser } }, ({ user }) => user);
