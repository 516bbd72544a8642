import { planResponseModel } from "@fastidious/schema";
import fastJSONStringify, { type Schema } from "fast-json-stringify";
import { compile, config, toJSONSchema, type ZodType } from "zod";
import { type DateKind, makeItems, models, strip } from "./items.ts";

/** One way to make JSON of the same value. */
export interface WriterContender {
  readonly name: string;
  readonly write: () => string | Uint8Array;
}

/** Ways to write so many items, the first being what the others are compared with. */
export function createWriterContenders(count: number, kind: DateKind): WriterContender[] {
  const isOne = count === 1;
  const [items, stripped] = [makeItems(count, kind), strip(makeItems(count, kind))];
  const value: unknown = isOne ? items[0] : items;
  const clean: unknown = isOne ? stripped[0] : stripped;
  const model: ZodType = isOne ? models[kind] : models[kind].array();
  const compiled = compile(model, { strict: true });
  const filter = fastJSONStringify(toFilterSchema(model));
  return [
    { name: "JSON.stringify, stripped, unchecked", write: () => JSON.stringify(clean) },
    { name: "Zod + JSON.stringify", write: () => JSON.stringify(model.parse(value)) },
    { name: "z.compile + JSON.stringify", write: () => JSON.stringify(compiled.parse(value)) },
    { name: "Fastidious, generated", write: planWriter(model, value, false) },
    { name: "Fastidious, closures", write: planWriter(model, value, true) },
    { name: "fast-json-stringify, unchecked", write: () => filter(value) },
  ];
}

/** The writer is made at first use, and then asks whether code may be generated. */
function planWriter(model: ZodType, value: unknown, jitless: boolean): WriterContender["write"] {
  const writer = planResponseModel(model);
  const write = (): string | Uint8Array => {
    const result = writer.write(value);
    if (result instanceof Promise || !result.success) throw new Error("the value does not fit");
    return result.body;
  };
  const before = config().jitless ?? false;
  config({ jitless });
  write();
  config({ jitless: before });
  return write;
}

/** What fast-json-stringify reads: draft 7, where a Date is text of the format date-time. */
function toFilterSchema(model: ZodType): Schema {
  const schema: unknown = toJSONSchema(model, {
    target: "draft-7",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === "date") Object.assign(jsonSchema, dateTime);
      delete jsonSchema.pattern;
    },
  });
  // Proof: draft 7 is what it asks for.
  return schema as Schema;
}

const dateTime = { type: "string", format: "date-time" } as const;
