import { compareValues } from "../compare/compare-values.ts";
import { isRecord } from "../compare/is-record.ts";
import type { Deviation } from "./deviation.ts";

const pickedKeyword =
  /paths\.(\S+)\.get\.responses\.200\.content\.application\/json\.schema\.(required|properties)(?:\.(\w+))?$/;

/** The fields that are left of the model on the routes that pick some. */
const sentFields: ReadonlyMap<string, readonly string[]> = new Map([
  ["/items/{item_id}/name", ["description", "name"]],
  ["/items/{item_id}/public", ["description", "name", "price"]],
]);

/** Deviations that stand in the OpenAPI document. */
export const documentDeviations: readonly Deviation[] = [
  {
    title: "An API without a title is called Fastidious.",
    reason: "FastAPI calls it FastAPI.",
    explains: ({ at, expected, actual }) =>
      at === "openapi.info.title" && expected === "FastAPI" && actual === "Fastidious",
  },
  {
    title: "A path parameter that is not declared is documented as text.",
    reason: "That is what the handler gets. FastAPI says nothing about its type.",
    samples: ["path-params/tutorial001"],
    explains: ({ at, expected, actual }) =>
      /\.parameters\.path:\w+\.schema$/.test(at) &&
      isSame(expected, {}) &&
      isSame(actual, { type: "string" }),
  },
  {
    title: "An optional parameter or field of a form is not documented as null.",
    reason:
      "A query, a header, a cookie or a form holds a text or nothing: a client cannot send null. In Python the type of a value that may be absent needs None.",
    explains: ({ at, expected, actual }) =>
      /\.parameters\.(query|header|cookie):[\w-]+\.schema$|form-(urlencoded|data)\.schema\.properties\.\w+$/.test(
        at,
      ) && isSame(withoutNull(expected), actual),
  },
  {
    title: "Fields with a default are documented as always present in responses.",
    reason:
      "The response model fills defaults in, so a client may rely on them. FastAPI documents them as optional.",
    explains: ({ at, expected, actual }) =>
      /\.responses\.\d+\..*\.required$/.test(at) && isPartOf(expected ?? [], actual),
  },
  {
    title: "Included and excluded fields show in the document.",
    reason:
      "With `responseModelInclude` or `responseModelExclude` the documented schema has the fields that are sent. FastAPI documents the whole model.",
    samples: ["response-model/tutorial005", "response-model/tutorial006"],
    explains: ({ at, actual }) => {
      const [, path = "", keyword, name = ""] = pickedKeyword.exec(at) ?? [];
      const sent = sentFields.get(path) ?? [];
      return keyword === "required"
        ? isSame(actual, sent)
        : actual === undefined && keyword === "properties" && !sent.includes(name);
    },
  },
  {
    title: "A document that describes a stream of events says that it is OpenAPI 3.2.",
    reason:
      "`itemSchema`, which tells what each item is, is a word of 3.2; FastAPI writes it into a document that says it is 3.1, where validators refuse it. The samples ask for 3.2. In 3.1 and 3.0 the items stand under `x-oai-itemSchema`, the registered extension, and as `items` of the schema.",
    samples: [1, 2, 3, 4, 5].map((number) => `server-sent-events/tutorial00${number}`),
    explains: ({ at, expected, actual }) =>
      at === "openapi.openapi" && expected === "3.1" && actual === "3.2",
  },
  {
    title: "Whole numbers as keys are documented by a pattern.",
    reason: "The keys of a JSON object are texts; FastAPI does not say which ones it takes.",
    samples: ["body-nested-models/tutorial009"],
    explains: ({ at, expected, actual }) =>
      at.endsWith(".propertyNames") &&
      expected === undefined &&
      isSame(actual, { type: "string", pattern: String.raw`^-?\d+$` }),
  },
  {
    title: "A duration that may be a number is documented as both.",
    reason:
      "FastAPI takes a number of seconds for a duration, and documents the text alone. Here a duration is text; who wants numbers too says so.",
    samples: ["extra-data-types/tutorial001"],
    explains: ({ at, expected, actual }) =>
      at.endsWith(".properties.process_after") &&
      isRecord(actual) &&
      isSame(actual, { anyOf: [expected, { type: "number" }] }),
  },
];

function isSame(one: unknown, other: unknown): boolean {
  return compareValues(one, other, "").length === 0;
}

/** `{ anyOf: [{ type: "string" }, { type: "null" }] }` → `{ type: "string" }`. */
function withoutNull(shape: unknown): unknown {
  if (!isRecord(shape) || !Array.isArray(shape["anyOf"])) return shape;
  const { anyOf, ...beside } = shape;
  const choices = anyOf.filter((choice) => !isSame(choice, { type: "null" }));
  return choices.length === 1 && isRecord(choices[0]) ? { ...choices[0], ...beside } : shape;
}

function isPartOf(part: unknown, whole: unknown): boolean {
  return Array.isArray(part) && Array.isArray(whole) && part.every((one) => whole.includes(one));
}
