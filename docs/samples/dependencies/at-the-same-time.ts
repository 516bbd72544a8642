import { setTimeout as sleep } from "node:timers/promises";
import { dependency, Fastidious } from "fastidious";

/** What happened, for the test beside this file. */
export const steps: string[] = [];

const user = dependency(async () => {
  steps.push("ask for the user");
  await sleep(20);
  return "Ada";
});

const weather = dependency(async () => {
  steps.push("ask for the weather");
  await sleep(10);
  return "sunny";
});

const greeting = dependency({ dependencies: { user } }, (needs) => `Hello ${needs.user}`);

export const app = new Fastidious();

app.get("/", { dependencies: { greeting, weather } }, (context) => [
  context.greeting,
  context.weather,
]);

app.get("/slowly", { dependencies: { user, weather }, dependenciesInOrder: true }, (context) => [
  context.user,
  context.weather,
]);
