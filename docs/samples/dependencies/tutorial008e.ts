import { dependency, Fastidious } from "fastidious";

/** What happened, for the test beside this file. */
export const steps: string[] = [];

const username = dependency({ scope: "handler" }, async function* () {
  yield "Rick";
  steps.push("cleaned up before the response is sent");
});

export const app = new Fastidious();

app.middleware(async (request, next) => {
  const response = await next(request);
  steps.push("send");
  return response;
});

app.get("/users/me", { dependencies: { user: username } }, ({ user }) => user);
