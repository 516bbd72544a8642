import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseExchanges, type Exchange } from "./exchange.ts";
import { hasSample } from "../samples/import-sample.ts";
import { locateSample } from "../samples/locate-sample.ts";
import { nameApplication } from "./name-application.ts";

/** A chapter of FastAPI's tutorial: its name, and its recorded exchanges that can be sent, those over HTTP. */
export type Chapter = readonly [name: string, exchanges: readonly Exchange[]];

/**
 * Reads the chapters that we have rewritten: those with at least one sample of ours.
 *
 * @param folder - Holds a file of exchanges for each chapter; without it there are none.
 */
export function readChapters(folder: string): Chapter[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((file): Chapter => [basename(file, ".jsonl"), readHTTPExchanges(join(folder, file))])
    .filter(([, exchanges]) => exchanges.some(({ app }) => hasSample(locateSample(app))));
}

function readHTTPExchanges(path: string): Exchange[] {
  return parseExchanges(readFileSync(path, "utf8"))
    .filter(({ kind }) => kind === "http")
    .map(nameApplication);
}
