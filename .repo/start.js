// `npm start`: the example app, in this very process, so that Ctrl-C reaches it and nothing stands between.
import { installOnce } from "./install.js";

installOnce();

const { register } = await import("tsx/esm/api");
register();
await import(new URL("../apps/atlas/src/main.ts", import.meta.url).href);
