import { describe, expect, it } from "vitest";
import {
  APIRouter,
  App,
  BackgroundTask,
  BackgroundTasks,
  type ContextCore,
  dependency,
  HTTPException,
  JSONResponse,
} from "../src/index.ts";

const fail = (message: string): never => {
  throw new Error(message);
};

describe("background tasks", () => {
  it("run one after the other, whatever one of them throws", async () => {
    const happened: string[] = [];
    const app = new App({
      onBackgroundTaskError: (error, route) => {
        happened.push(`${String(error)} of ${String(route)}`);
      },
    });
    app.get("/", ({ backgroundTasks }) => {
      backgroundTasks.addTask(async () => Promise.reject(new Error("first failed")));
      backgroundTasks.addTask(fail, "second failed");
      backgroundTasks.addTask((word: string) => happened.push(word), "third");
    });

    await app.request("/");

    expect(happened).toEqual([
      "Error: first failed of GET /",
      "Error: second failed of GET /",
      "third",
    ]);
  });

  it("of a response are each told of when they fail", async () => {
    const failed: string[] = [];
    const app = new App({ onBackgroundTaskError: (error) => void failed.push(String(error)) });
    app.get("/", () => {
      const background = new BackgroundTasks();
      background.addTask(fail, "first");
      background.addTask(fail, "second");
      return new JSONResponse("sent", { background });
    });

    await app.request("/");

    expect(failed).toEqual(["Error: first", "Error: second"]);
  });

  it("of a response run before those of the request, both with dependencies still open", async () => {
    const happened: string[] = [];
    const app = new App();
    const connection = dependency(async function* connection() {
      yield "open";
      happened.push("closed");
    });
    app.get("/", { dependencies: { connection } }, ({ backgroundTasks }) => {
      backgroundTasks.addTask(() => happened.push("request's"));
      const background = new BackgroundTask(() => happened.push("response's"));
      return new JSONResponse("sent", { background });
    });

    await app.request("/");

    expect(happened).toEqual(["response's", "request's", "closed"]);
  });

  it("are told to the log where there is no hook", async () => {
    const told: unknown[] = [];
    const logger = {
      error: (fields: object, message: string) => told.push({ ...fields, message }),
      warn: () => undefined,
    };
    const app = new App({ logger });
    app.get("/", ({ backgroundTasks }) => backgroundTasks.addTask(fail, "broken"));

    await app.request("/");

    expect(told).toEqual([
      { err: new Error("broken"), route: "GET /", message: "A background task failed." },
    ]);
  });

  it("go on where the hook fails too, at once or later", async () => {
    const told: string[] = [];
    const logger = {
      error: (_fields: object, message: string) => told.push(message),
      warn: () => undefined,
    };
    const atOnce = new App({ logger, onBackgroundTaskError: () => fail("hook") });
    const later = new App({ logger, onBackgroundTaskError: async () => fail("hook") });
    const addTwo = ({ backgroundTasks }: { backgroundTasks: BackgroundTasks }): void => {
      backgroundTasks.addTask(fail, "broken");
      backgroundTasks.addTask(() => told.push("ran"));
    };
    atOnce.get("/", addTwo);
    later.get("/", addTwo);

    await atOnce.request("/");
    await later.request("/");

    expect(told.toSorted()).toEqual([
      "The hook for failed background tasks failed.",
      "The hook for failed background tasks failed.",
      "ran",
      "ran",
    ]);
  });
});

describe("background tasks of a request that failed", () => {
  it("are dropped", async () => {
    const happened: string[] = [];
    const app = new App();
    app.get("/", ({ backgroundTasks }) => {
      backgroundTasks.addTask(() => happened.push("ran"));
      throw new HTTPException(409);
    });

    expect((await app.request("/")).status).toBe(409);
    expect(happened).toEqual([]);
  });

  it("run where the route says so, after its dependencies have seen the error", async () => {
    const happened: string[] = [];
    const app = new App();
    const transaction = dependency(async function* transaction() {
      try {
        yield "open";
      } finally {
        happened.push("closed");
      }
    });
    app.get(
      "/",
      { dependencies: { transaction }, backgroundTasksOnError: "run" },
      ({ backgroundTasks }) => {
        backgroundTasks.addTask(() => happened.push("ran"));
        throw new HTTPException(409);
      },
    );

    expect((await app.request("/")).status).toBe(409);
    expect(happened).toEqual(["closed", "ran"]);
  });

  it("obey the nearest that says something: route, router, application", async () => {
    const happened: string[] = [];
    const refuse = ({
      backgroundTasks,
      request,
    }: Pick<ContextCore<unknown>, "backgroundTasks" | "request">): never => {
      backgroundTasks.addTask(() => happened.push(request.path));
      throw new HTTPException(409);
    };
    const app = new App({ backgroundTasksOnError: "run" });
    const router = new APIRouter({ prefix: "/router", backgroundTasksOnError: "drop" });
    router.get("/drop", refuse);
    router.get("/run", { backgroundTasksOnError: "run" }, refuse);
    app.includeRouter(router);
    app.get("/app", refuse);

    await app.request("/router/drop");
    await app.request("/router/run");
    await app.request("/app");

    expect(happened).toEqual(["/router/run", "/app"]);
  });
});
