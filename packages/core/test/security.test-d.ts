import {
  APIKeyHeader,
  App,
  dependency,
  type Dependency,
  eitherSecurity,
  HTTPBasic,
  HTTPBearer,
  OAuth2PasswordBearer,
} from "../src/index.ts";

const token = new OAuth2PasswordBearer({ tokenUrl: "token" });
const maybe = new HTTPBasic({ autoError: false });
const either = eitherSecurity({ bearer: new HTTPBearer(), key: new APIKeyHeader({ name: "key" }) });
const user = dependency({ dependencies: { sent: token } }, ({ sent }) => ({ name: sent }));

const app = new App({ dependencies: { guard: token } });

app.get("/", { dependencies: { maybe, either, user } }, (context) => {
  const text: string = context.guard;
  const name: string = context.user.name;
  // @ts-expect-error nobody may have been named
  const password: string = context.maybe.password;
  const known: string | undefined = context.maybe?.password;
  const sent: string =
    context.either.by === "bearer" ? context.either.value.credentials : context.either.value;
  // @ts-expect-error which of the two was sent is not known yet
  const unknown: string = context.either.value;
  return { text, name, password, known, sent, unknown };
});

class Forbidden extends HTTPBearer {}
export const plain: Dependency<{ readonly credentials: string }> = new Forbidden();

// @ts-expect-error a token has a place where it is had
export const incomplete: unknown = new OAuth2PasswordBearer({});

// @ts-expect-error an API key has a name
export const nameless: unknown = new APIKeyHeader({});

// @ts-expect-error a dependency that is no security scheme can't be documented as one
export const strange: unknown = eitherSecurity({ user });
