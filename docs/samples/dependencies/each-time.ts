import { dependency, Fastidious } from "fastidious";

let made = 0;
const once = dependency(() => (made += 1));
const eachTime = dependency({ useCache: false }, () => (made += 1));
const both = dependency({ dependencies: { a: once, b: eachTime } }, ({ a, b }) => [a, b]);

export const app = new Fastidious();

app.get("/", { dependencies: { a: once, b: eachTime, inner: both } }, ({ a, b, inner }) => ({
  here: [a, b],
  inner,
}));
