import { dependency, Fastidious } from "fastidious";

/** What happened, for the test beside this file. */
export const steps: string[] = [];

class Session {
  constructor() {
    steps.push("connect");
  }

  toString(): string {
    return "a session";
  }

  [Symbol.asyncDispose](): Promise<void> {
    steps.push("disconnect");
    return Promise.resolve();
  }
}

const database = dependency(async function* () {
  await using session = new Session();
  yield session;
});

export const app = new Fastidious();

app.get("/", { dependencies: { session: database } }, ({ session }) => ({ c: String(session) }));
