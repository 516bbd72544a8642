import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const milliseconds = z.coerce.number().int().min(0).optional();

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  DATA_DIR: z.string().default(join(tmpdir(), "fastidious-probe")),
  UPLOAD_TMP: z.string().optional(),
  HEADERS_TIMEOUT: milliseconds,
  REQUEST_TIMEOUT: milliseconds,
  DRAIN_TIMEOUT: milliseconds,
});

/** What the environment says. Times are milliseconds; `undefined` leaves them to the framework. */
export interface Settings {
  /** 0 takes any free one. */
  readonly port: number;
  /** Where `file.bin` and the folder `static` are. */
  readonly dataFolder: string;
  /** Where uploaded files lie while their request runs. */
  readonly uploadFolder: string | undefined;
  readonly headersTimeout: number | undefined;
  readonly requestTimeout: number | undefined;
  readonly drainTimeout: number | undefined;
}

/**
 * Reads the settings from environment variables.
 *
 * @throws {z.ZodError} When one of them is no number where there should be one.
 */
export function readSettings(environment: Readonly<NodeJS.ProcessEnv>): Settings {
  const read = Environment.parse(environment);
  return {
    port: read.PORT,
    dataFolder: read.DATA_DIR,
    uploadFolder: read.UPLOAD_TMP,
    headersTimeout: read.HEADERS_TIMEOUT,
    requestTimeout: read.REQUEST_TIMEOUT,
    drainTimeout: read.DRAIN_TIMEOUT,
  };
}
