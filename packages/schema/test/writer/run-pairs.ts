import { compileModel } from "../../src/compile/compile-model.ts";
import { encodeJSON } from "../../src/encode/encode-json.ts";
import { planJSONEncoder } from "../../src/json/plan-json-encoder.ts";
import { SchemaError } from "../../src/schema/schema-error.ts";
import { inspectModel } from "../../src/write/inspect-model.ts";
import { askZod, compare, count, createTally, type Tally } from "./compare-with-zod.ts";
import { makeJunk } from "./hostile-values.ts";
import type { RandomModel } from "./random-leaf.ts";
import { makeEncodedModel, makeParsedModel } from "./random-model.ts";
import { Random } from "./random.ts";

/** How much is tried, and how. */
export interface RunSettings {
  readonly pairs: number;
  readonly valuesPerModel?: number;
  /** Whether code may be generated, for each writer; undefined for what the runtime says. */
  readonly ways?: readonly (boolean | undefined)[];
}

/** Writes random values by random models, with and without generated code, and asks Zod about each. */
export function runPairs(seed: number, settings: RunSettings): Tally {
  const { pairs, valuesPerModel = 25, ways = [true, false] } = settings;
  const random = new Random(seed);
  const tally = createTally();
  while (tally.values < pairs) {
    const model = random.chance(0.3) ? makeEncodedModel(random, 2) : makeParsedModel(random, 3);
    runModel(model, random, { tally, ways, valuesPerModel });
  }
  return tally;
}

interface Run {
  readonly tally: Tally;
  readonly ways: readonly (boolean | undefined)[];
  readonly valuesPerModel: number;
}

function runModel(
  { schema, makeValue }: RandomModel,
  random: Random,
  { tally, ways, valuesPerModel }: Run,
): void {
  const facts = inspect(schema);
  if (facts === undefined) return;
  const { direction, isJSONSafe } = facts;
  const settings = { direction, isJSONSafe };
  const writers = ways.map((mayGenerate) =>
    compileModel(schema, { ...settings, ...(mayGenerate !== undefined && { mayGenerate }) }),
  );
  tally.models += 1;
  const convert = planJSONEncoder(schema, direction);
  const encode = isJSONSafe ? JSON.stringify : encodeJSON;
  const stringify = (data: unknown): string => encode(convert === undefined ? data : convert(data));
  for (let made = 0; made < valuesPerModel; made++) {
    const value = random.chance(0.06) ? makeJunk(random) : makeValue();
    const verdict = askZod(schema, value, { isEncoded: direction === "encode", stringify });
    count(verdict, tally);
    for (const write of writers) if (write !== undefined) compare(write, value, verdict, tally);
  }
}

function inspect(schema: RandomModel["schema"]): ReturnType<typeof inspectModel> | undefined {
  try {
    return inspectModel(schema);
  } catch (error) {
    if (error instanceof SchemaError) return undefined;
    throw error;
  }
}
