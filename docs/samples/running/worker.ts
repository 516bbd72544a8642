import { Fastidious } from "fastidious";

const app = new Fastidious();

app.get("/", ({ backgroundTasks }) => {
  backgroundTasks.addTask(() => console.info("sent"));
  return { message: "Hello" };
});

/** What workers hand over as the third argument. */
interface WorkerContext {
  waitUntil(work: Promise<void>): void;
}

// oxlint-disable-next-line import/no-default-export -- that is where runtimes look
export default {
  fetch: (request: Request, _environment?: unknown, context?: WorkerContext): Promise<Response> =>
    app.fetch(request, { waitUntil: (work) => context?.waitUntil(work) }),
};
