import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseExchanges, type Exchange } from "./exchange.ts";
import { hasSample } from "../samples/import-sample.ts";
import { locateSample } from "../samples/locate-sample.ts";
import { nameApplication } from "./name-application.ts";

/** A chapter of FastAPI's tutorial: its name, and recorded exchanges of it. */
export type Chapter = readonly [name: string, exchanges: readonly Exchange[]];

/**
 * Reads the chapters that we have rewritten: those with at least one sample of ours.
 *
 * @param folder - Holds a file of exchanges for each chapter; without it there are none.
 * @param kind - Which of the exchanges. A chapter without any is left out.
 */
export function readChapters(folder: string, kind: Exchange["kind"] = "http"): Chapter[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((file): Chapter => [basename(file, ".jsonl"), readExchanges(join(folder, file), kind)])
    .filter(([, exchanges]) => exchanges.some(({ app }) => hasSample(locateSample(app))));
}

function readExchanges(path: string, kind: Exchange["kind"]): Exchange[] {
  return parseExchanges(readFileSync(path, "utf8"))
    .filter((exchange) => exchange.kind === kind)
    .map(nameApplication);
}
