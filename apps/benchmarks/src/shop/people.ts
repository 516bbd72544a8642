/** A user as the database has it. */
export interface User {
  readonly name: string;
  readonly passwordHash: string;
}

const users = new Map<string, User>([
  ["token-of-ada", { name: "Ada", passwordHash: "never sent" }],
]);
const rightsOf = new Map([["Ada", ["read", "write"]]]);

/** The first dependency of `/profile`: the token in the header, or null. */
export function readToken(authorization: string | null | undefined): string | null {
  return authorization?.startsWith("Bearer ") === true ? authorization.slice(7) : null;
}

/** The second, which needs the first: the user, or null. */
export function findUser(token: string | null): User | null {
  return (token === null ? undefined : users.get(token)) ?? null;
}

/** The third, which needs the second: what the user may do. */
export function findRights(user: User): readonly string[] {
  return rightsOf.get(user.name) ?? [];
}

/** The handler of `/profile`, shared by all: one field more than the model declares. */
export function describeUser(
  user: User,
  rights: readonly string[],
): User & { readonly rights: string[] } {
  return { ...user, rights: [...rights] };
}
