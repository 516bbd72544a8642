import { APIRouter, Fastidious } from "fastidious";

const search = new APIRouter({
  prefix: "/search",
  lifespan: async function* () {
    yield await Promise.reject(new Error("The index is not there."));
  },
});

export const app = new Fastidious();

app.includeRouter(search);
