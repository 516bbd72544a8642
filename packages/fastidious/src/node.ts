export { type RunningServer, serve, type ServeOptions } from "@fastidious/node";
