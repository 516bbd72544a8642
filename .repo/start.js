// `npm start`: the example app, in this very process, so that Ctrl-C reaches it and nothing stands between.
import { installOnce } from "./install.js";

installOnce();

const { register } = await import("tsx/esm/api");
register();
await import(new URL("../apps/atlas/src/main.ts", import.meta.url).href);

// The app closes itself on Ctrl-C. But npm passes on what the terminal has sent already, so each comes twice,
// and the second would end the process while it closes. Only one that comes later means "at once".
let firstAt = Infinity;
process.on("SIGINT", () => {
  firstAt = Math.min(firstAt, Date.now());
  if (Date.now() - firstAt > 1000) process.exit(130);
});
