import { expect, it } from "vitest";
import { z } from "zod";
import {
  App,
  dependency,
  type Dependency,
  type DependencyScope,
  HTTPException,
} from "../src/index.ts";

/** The places where a request may fail: in this order it passes them. */
const places = [
  "open a",
  "open b",
  "handler",
  "model",
  "close b",
  "task",
  "close a",
  "nowhere",
] as const;

/** Opens and closes, and fails where it is told to. */
function createProbe(failAt: string): { readonly app: App; readonly balance: () => number } {
  let open = 0;
  const fail = (place: string): void => {
    if (place === failAt) throw new HTTPException(503);
  };
  const resource = (name: string, scope: DependencyScope): Dependency<string> =>
    dependency({ scope }, async function* () {
      fail(`open ${name}`);
      open += 1;
      try {
        yield name;
        fail(`close ${name}`);
      } finally {
        open -= 1;
      }
    });
  const app = new App({ logger: { error: () => undefined, warn: () => undefined } });
  const dependencies = {
    a: resource("a", "request"),
    b: resource("b", "handler"),
    c: resource("c", "request"),
  };
  const Model = z.string().refine((text) => text !== "model");
  app.get("/", { dependencies, responseModel: Model }, ({ backgroundTasks }) => {
    fail("handler");
    backgroundTasks.addTask(() => fail("task"));
    return failAt;
  });
  return { app, balance: () => open };
}

it.each(places)("closes what it has opened when it fails at: %s", async (place) => {
  const { app, balance } = createProbe(place);

  await Promise.all(Array.from({ length: 50 }, () => app.request("/")));

  expect(balance()).toBe(0);
});
