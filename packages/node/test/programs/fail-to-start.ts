import { App, APIRouter } from "@fastidious/core";
import { serve } from "../../src/index.ts";

const app = new App({
  lifespan: async function* () {
    process.stdout.write("OPENED\n");
    yield;
    process.stdout.write("CLOSED\n");
  },
});
app.includeRouter(
  new APIRouter({
    prefix: "/search",
    lifespan: async function* () {
      yield await Promise.reject(new Error("The index is not there."));
    },
  }),
);

await serve(app, { port: 0 });
