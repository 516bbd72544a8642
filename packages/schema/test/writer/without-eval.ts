import { z } from "zod";
import { planResponseModel } from "../../src/index.ts";
import { mayGenerateCode } from "../../src/compile/code-generation.ts";
import { runPairs } from "./run-pairs.ts";

const model = planResponseModel(z.object({ id: z.int(), name: z.string() }));
const written = model.write({ id: 1, name: "é", secret: 1 });
const { wrong, written: count } = runPairs(1, { pairs: 5000, ways: [undefined] });
console.log(
  JSON.stringify({
    mayGenerate: mayGenerateCode(),
    ...(!(written instanceof Promise) && written.success && { body: written.body }),
    wrong,
    hasWritten: count > 500,
  }),
);
