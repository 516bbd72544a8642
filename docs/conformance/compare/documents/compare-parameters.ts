import { compareSchemas, type Documents } from "./compare-schemas.ts";
import { compareValues } from "../compare-values.ts";
import type { Difference } from "../difference.ts";
import { isRecord } from "../is-record.ts";
import { keysOfBoth } from "../keys-of-both.ts";

type Parameter = Readonly<Record<string, unknown>>;

/** Compares two lists of parameters by place and name, whatever their order. */
export function compareParameters(
  expected: unknown,
  actual: unknown,
  at: string,
  documents: Documents,
): Difference[] {
  const [wanted, given] = [byPlaceAndName(expected), byPlaceAndName(actual)];
  return keysOfBoth(wanted, given).flatMap((key) =>
    compareParameter(wanted[key], given[key], `${at}.${key}`, documents),
  );
}

function byPlaceAndName(parameters: unknown): Readonly<Record<string, Parameter>> {
  const list = Array.isArray(parameters) ? parameters.filter(isRecord) : [];
  return Object.fromEntries(
    list.map((parameter) => [`${String(parameter["in"])}:${nameOf(parameter)}`, parameter]),
  );
}

function nameOf(parameter: Parameter): string {
  const name = String(parameter["name"]);
  return parameter["in"] === "header" ? name.toLowerCase() : name;
}

function compareParameter(
  expected: Parameter | undefined,
  actual: Parameter | undefined,
  at: string,
  documents: Documents,
): Difference[] {
  if (!expected || !actual) return compareValues(expected, actual, at);
  return [
    ...compareValues(expected["required"] === true, actual["required"] === true, `${at}.required`),
    ...compareValues(
      expected["deprecated"] === true,
      actual["deprecated"] === true,
      `${at}.deprecated`,
    ),
    ...["description", "example", "examples"].flatMap((key) =>
      compareValues(expected[key], actual[key], `${at}.${key}`),
    ),
    ...compareSchemas(expected["schema"], actual["schema"], `${at}.schema`, documents),
  ];
}
