import dataSet from "world-countries";
import { z } from "zod";
import { CountryRecord } from "./country-record.ts";

/** Every country, by its common name. */
export const world: readonly CountryRecord[] = z
  .array(CountryRecord)
  .parse(dataSet)
  .toSorted((one, other) => one.name.common.localeCompare(other.name.common, "en"));

const byCode = new Map(
  world.flatMap(
    (country) =>
      [
        [country.cca2, country],
        [country.cca3, country],
      ] as const,
  ),
);

/** Finds a country by its code of two or three letters, in any case. */
export function findCountry(code: string): CountryRecord | undefined {
  return byCode.get(code.toUpperCase());
}
