import { dependency, type Dependency, Fastidious } from "fastidious";
import { z } from "zod";
import { createResources } from "../contenders/fastidious/fastidious-resources.ts";
import { createRows } from "../shop/items.ts";
import { Items } from "../shop/models.ts";
import type { Dimension } from "./dimension.ts";
import { InProcessRequest } from "./in-process-request.ts";

const Answer = z.object({ sum: z.int() });

/** Along what an application grows. */
export const dimensions: readonly Dimension[] = [
  {
    name: "a request, by routes",
    sizes: [10, 100, 1000, 5000],
    mostExponent: 0.15,
    isAdded: false,
    prepare: (size) => asking(createResources(size), `/resources-${String(size / 2 - 1)}/42`),
  },
  {
    name: "the start, by routes",
    sizes: [10, 100, 1000, 5000],
    mostExponent: 1.15,
    isAdded: false,
    prepare: async (size) => () => void createResources(size).plan(),
  },
  {
    name: "a request, by middleware",
    sizes: [0, 1, 2, 5, 10, 20],
    mostExponent: 1.15,
    isAdded: true,
    prepare: (size) => asking(createLayered(size), "/answer"),
  },
  {
    name: "a request, by dependencies, each of the one before",
    sizes: [0, 1, 5, 10, 25, 50],
    mostExponent: 1.15,
    isAdded: true,
    prepare: (size) => asking(createDependent(size), "/answer"),
  },
  {
    name: "a request, by items sent",
    sizes: [1, 10, 100, 1000, 10_000, 100_000],
    mostExponent: 1.15,
    isAdded: false,
    prepare: (size) => asking(createStocked(size), "/items"),
  },
];

async function asking(app: Fastidious, path: string): Promise<() => Promise<void>> {
  app.plan();
  await app.start();
  return () =>
    new Promise((resolve, reject) => {
      app.handle(new InProcessRequest(path), (response, finish) => {
        void finish?.();
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${path} answered ${String(response.statusCode)}.`));
      });
    });
}

function createLayered(size: number): Fastidious {
  const app = new Fastidious();
  for (let layer = 0; layer < size; layer += 1) app.middleware((request, next) => next(request));
  app.get("/answer", { responseModel: Answer }, () => ({ sum: 0 }));
  return app;
}

function createDependent(size: number): Fastidious {
  const app = new Fastidious();
  if (size === 0) {
    app.get("/answer", { responseModel: Answer }, () => ({ sum: 0 }));
    return app;
  }
  let last: Dependency<number> = dependency(() => 1);
  for (let depth = 1; depth < size; depth += 1) {
    last = dependency({ dependencies: { before: last } }, ({ before }) => before + 1);
  }
  const dependencies = { sum: last };
  app.get("/answer", { dependencies, responseModel: Answer }, ({ sum }) => ({ sum }));
  return app;
}

function createStocked(size: number): Fastidious {
  const rows = createRows(size);
  const app = new Fastidious();
  app.get("/items", { responseModel: Items }, () => rows);
  return app;
}
