import { APIRouter, Fastidious } from "fastidious";

/** What happened, for the test beside this file. */
export const steps: string[] = [];

const search = new APIRouter({
  prefix: "/search",
  lifespan: async function* () {
    steps.push("load the index");
    yield { index: new Map([["emma", 1]]) };
    steps.push("drop the index");
  },
});

search.get("/{word}", ({ path, state }) => state.index.get(path.word) ?? null);

export const app = new Fastidious({
  lifespan: async function* () {
    steps.push("connect");
    yield { shop: "Books" };
    steps.push("disconnect");
  },
});

app.get("/", ({ state }) => state.shop);
app.includeRouter(search);
