import { dependency, Fastidious } from "fastidious";

/** What happened, for the test beside this file. */
export const steps: string[] = [];

const pool = dependency({ scope: "app" }, async function* () {
  steps.push("open the pool");
  yield { connect: () => ({ ask: (question: string) => question.length }) };
  steps.push("close the pool");
});

const database = dependency({ dependencies: { pool } }, async function* (needs) {
  steps.push("connect");
  yield needs.pool.connect();
  steps.push("disconnect");
});

export const app = new Fastidious();

app.get("/", { dependencies: { database } }, (context) => context.database.ask("how long?"));
