export type { ShutdownReport } from "./close/shutdown-report.ts";
export type { LoopReport } from "./loop/loop-report.ts";
export { type RunningServer, serve } from "./serve/serve.ts";
export type { ServeLimits, ServeOptions } from "./serve/serve-options.ts";
