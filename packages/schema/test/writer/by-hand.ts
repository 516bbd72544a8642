import { runPairs } from "./run-pairs.ts";

const [seed = "1", pairs = "100000", valuesPerModel = "50"] = process.argv.slice(2);
const started = Date.now();
const settings = { pairs: Number(pairs), valuesPerModel: Number(valuesPerModel) };
const { wrong, ...tally } = runPairs(Number(seed), settings);
console.log(JSON.stringify({ seed, ...tally, wrong: wrong.length, ms: Date.now() - started }));
for (const line of wrong.slice(0, 10)) console.log(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
