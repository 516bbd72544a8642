export {
  type LoopReport,
  type RunningServer,
  serve,
  type ServeLimits,
  type ServeOptions,
  type ShutdownReport,
} from "@fastidious/node";
