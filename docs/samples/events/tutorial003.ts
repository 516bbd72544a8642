import { Fastidious } from "fastidious";
import { z } from "zod";

function loadModel(): Promise<(x: number) => number> {
  return Promise.resolve((x) => x * 42);
}

export const app = new Fastidious({
  lifespan: async function* () {
    const answerToEverything = await loadModel();
    yield { answerToEverything };
    // What stands here runs when the application ends: let go of memory, files and connections.
  },
});

app.get("/predict", { query: { x: z.number() } }, ({ query, state }) => ({
  result: state.answerToEverything(query.x),
}));
