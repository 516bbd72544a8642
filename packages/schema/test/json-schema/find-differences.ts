import { planReader, planResponseModel } from "../../src/index.ts";
import { Random } from "../writer/random.ts";
import { compileDocument } from "./compile-document.ts";
import { type JSONModel, makeModel } from "./random-json.ts";

/** What came of holding values against documents. */
export interface Comparison {
  accepted: number;
  refused: number;
  /** Values, with what the document says of them, that only one of the two takes. */
  readonly differences: string[];
}

/** Holds values against random schemas, and against what the document says of them. */
export async function findDifferences(seed: number, models: number): Promise<Comparison> {
  const random = new Random(seed);
  const comparison: Comparison = { accepted: 0, refused: 0, differences: [] };
  for (let made = 0; made < models; made++) {
    const model = makeModel(random, 3);
    // oxlint-disable-next-line no-await-in-loop -- nothing in it takes time
    await Promise.all([compareRequests(model, comparison), compareResponses(model, comparison)]);
  }
  return comparison;
}

const valuesPerModel = 15;

function makeValues({ makeValue }: JSONModel): unknown[] {
  // What is sent has no undefined in it.
  return Array.from({ length: valuesPerModel }, () => JSON.parse(JSON.stringify(makeValue())));
}

/** What is read is what the document lets in. */
async function compareRequests(model: JSONModel, comparison: Comparison): Promise<void> {
  const reader = planReader(model.schema);
  const fits = compileDocument(model.schema, "request");
  for (const value of makeValues(model)) {
    // oxlint-disable-next-line no-await-in-loop -- nothing in it takes time
    const { success } = await reader.read(value);
    comparison[success ? "accepted" : "refused"] += 1;
    if (fits(value) !== success) {
      comparison.differences.push(tell(success ? "is read" : "is not read", value, fits.schema));
    }
  }
}

/** What is sent is what the document promises. */
async function compareResponses(model: JSONModel, comparison: Comparison): Promise<void> {
  const response = planResponseModel(model.schema);
  const fits = compileDocument(model.schema, "response");
  for (const value of makeValues(model)) {
    // oxlint-disable-next-line no-await-in-loop -- nothing in it takes time
    const fitted = await response.fit(value);
    if (!fitted.success) continue;
    const sent: unknown = JSON.parse(JSON.stringify(fitted.data));
    if (!fits(sent)) comparison.differences.push(tell("is sent", sent, fits.schema));
  }
}

function tell(what: string, value: unknown, schema: unknown): string {
  return `${JSON.stringify(value)} ${what}: ${JSON.stringify(schema)}`;
}
