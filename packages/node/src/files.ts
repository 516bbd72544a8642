export { loadNodeFiles } from "./load-node-files.ts";
