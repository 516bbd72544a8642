/** Where the framework tells what goes wrong; pino and console-like loggers fit. */
export interface Logger {
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  /** Takes what is no trouble: one line a request, where the server writes them. */
  info?(fields: Readonly<Record<string, unknown>>, message: string): void;
}
