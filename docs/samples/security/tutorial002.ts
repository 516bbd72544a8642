import { dependency, Fastidious, OAuth2PasswordBearer } from "fastidious";

interface User {
  readonly username: string;
  readonly email?: string | null;
  readonly full_name?: string | null;
  readonly disabled?: boolean | null;
}

const oauth2 = new OAuth2PasswordBearer({ tokenUrl: "token" });

function fakeDecodeToken(token: string): User {
  return {
    username: `${token}fakedecoded`,
    email: "john@example.com",
    full_name: "John Doe",
    disabled: null,
  };
}

const currentUser = dependency({ dependencies: { token: oauth2 } }, ({ token }) =>
  fakeDecodeToken(token),
);

export const app = new Fastidious();

app.get("/users/me", { dependencies: { user: currentUser } }, ({ user }) => user);
