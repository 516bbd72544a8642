import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseExchanges, type Exchange } from "./exchange.ts";
import { hasSample } from "./import-sample.ts";
import { locateSample } from "./locate-sample.ts";

/** The recorded exchanges of one chapter of FastAPI's tutorial. */
export interface Chapter {
  readonly name: string;
  /** Those that can be sent: over HTTP. */
  readonly exchanges: readonly Exchange[];
}

/**
 * Reads the chapters that we have rewritten: those with at least one sample of ours.
 *
 * @param folder - Holds a file of exchanges for each chapter; without it there are none.
 */
export function readChapters(folder: string): Chapter[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((file) => ({
      name: basename(file, ".jsonl"),
      exchanges: parseExchanges(readFileSync(join(folder, file), "utf8")).filter(
        ({ kind }) => kind === "http",
      ),
    }))
    .filter(({ exchanges }) => exchanges.some(({ app }) => hasSample(locateSample(app))));
}
