import { dependency, Fastidious } from "fastidious";

/** What happened, for the test beside this file. */
export const steps: string[] = [];

const dependencyA = dependency(async function* () {
  steps.push("open a");
  yield "a";
  steps.push("close a");
});

const dependencyB = dependency({ dependencies: { a: dependencyA } }, async function* ({ a }) {
  steps.push("open b");
  yield `b on ${a}`;
  steps.push("close b");
});

const dependencyC = dependency({ dependencies: { b: dependencyB } }, async function* ({ b }) {
  steps.push("open c");
  yield `c on ${b}`;
  steps.push("close c");
});

export const app = new Fastidious();

app.get("/", { dependencies: { c: dependencyC } }, ({ c }) => ({ c }));
