import { Fastidious } from "fastidious";

/** What was logged, for the test beside this file. */
export const log: string[] = [];

export const app = new Fastidious({
  lifespan: function* () {
    yield;
    log.push("The application ended");
  },
});

app.get("/items/", () => [{ name: "Foo" }]);
