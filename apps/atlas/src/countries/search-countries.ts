import { z } from "zod";
import { type CountryRecord, Region } from "../world/country-record.ts";
import { world } from "../world/world.ts";

/** What countries can be searched by: all that is given must hold. */
export const CountrySearch = z.object({
  search: z
    .string()
    .trim()
    .min(1)
    .optional()
    .meta({ description: "Part of a name or of a capital; accents don't matter." }),
  region: Region.optional(),
  language: z
    .string()
    .optional()
    .meta({ description: "ISO 639-3 code or English name.", examples: ["fra", "French"] }),
  minArea: z.number().min(0).optional().meta({ description: "In square kilometres." }),
  sort: z
    .enum(["name", "area"])
    .default("name")
    .meta({ description: "By name, or the largest first." }),
});

/** Finds the countries that fit a search. */
export function searchCountries(search: z.infer<typeof CountrySearch>): readonly CountryRecord[] {
  const found = world.filter((country) => fits(country, search));
  return search.sort === "area"
    ? found.toSorted((one, other) => (other.area ?? 0) - (one.area ?? 0))
    : found;
}

function fits(
  country: CountryRecord,
  { search, region, language, minArea }: z.infer<typeof CountrySearch>,
): boolean {
  if (region !== undefined && country.region !== region) return false;
  if (minArea !== undefined && (country.area ?? 0) < minArea) return false;
  if (language !== undefined && !speaks(country, language)) return false;
  return search === undefined || isCalled(country, search);
}

function speaks(country: CountryRecord, language: string): boolean {
  return Object.entries(country.languages)
    .flat()
    .some((known) => fold(known) === fold(language));
}

function isCalled(country: CountryRecord, search: string): boolean {
  const { name, altSpellings, capital } = country;
  return [name.common, name.official, ...altSpellings, ...capital].some((known) =>
    fold(known).includes(fold(search)),
  );
}

/** "São Tomé" → "sao tome" */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase();
}
