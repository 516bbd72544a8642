import { dependency, Fastidious, HTTPException } from "fastidious";

/** What happened, for the test beside this file. */
export const steps: string[] = [];

const connection = dependency(async function* () {
  steps.push("connect");
  try {
    yield { name: "connection" };
  } finally {
    steps.push("disconnect");
  }
});

const transaction = dependency(
  { dependencies: { database: connection }, scope: "handler" },
  async function* ({ database }) {
    steps.push("begin");
    try {
      yield { on: database.name };
      steps.push("commit");
    } catch (error) {
      steps.push("roll back");
      throw error;
    }
  },
);

export const app = new Fastidious();

app.get("/write", { dependencies: { work: transaction } }, ({ work, backgroundTasks }) => {
  steps.push("handler");
  backgroundTasks.addTask(() => steps.push("background task"));
  return work;
});

app.get("/fail", { dependencies: { work: transaction } }, () => {
  throw new HTTPException(409, { detail: "Somebody was faster" });
});
