export { loadNodeFiles } from "./files/load-node-files.ts";
