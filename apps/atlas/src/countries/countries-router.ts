import { APIRouter, RedirectResponse } from "fastidious";
import { z } from "zod";
import { NotFound } from "../not-found.ts";
import { paging } from "../paging/paging.ts";
import { findCountry } from "../world/world.ts";
import { Country, CountryCode, CountryPage, CountrySummary } from "./country.ts";
import { CountrySearch, searchCountries } from "./search-countries.ts";

/** The countries, and what leads from one to others. */
export const countries = new APIRouter({ prefix: "/countries", tags: ["countries"] });

countries.get(
  "",
  {
    summary: "Search countries",
    query: CountrySearch,
    dependencies: { paginate: paging },
    responseModel: CountryPage,
  },
  ({ query, paginate }) => paginate(searchCountries(query)),
);

countries.get(
  "/{code}",
  {
    summary: "Read one country",
    path: { code: CountryCode },
    responseModel: Country,
    responses: { 404: NotFound },
  },
  ({ path, reply }) => findCountry(path.code) ?? reply(404, noCountry(path.code)),
);

countries.get(
  "/{code}/neighbours",
  {
    summary: "List a country's neighbours",
    path: { code: CountryCode },
    responseModel: z.array(CountrySummary),
    responses: { 404: NotFound },
  },
  ({ path, reply }) => {
    const country = findCountry(path.code);
    if (!country) return reply(404, noCountry(path.code));
    return country.borders.flatMap((code) => findCountry(code) ?? []);
  },
);

countries.get(
  "/{code}/map",
  {
    summary: "Show a country on a map",
    description: "Redirects to OpenStreetMap.",
    path: { code: CountryCode },
    responseClass: RedirectResponse,
    responses: { 404: NotFound },
  },
  ({ path, reply }) => {
    const country = findCountry(path.code);
    if (!country) return reply(404, noCountry(path.code));
    const [latitude, longitude] = country.latlng;
    return `https://www.openstreetmap.org/#map=5/${latitude}/${longitude}`;
  },
);

function noCountry(code: string): z.infer<typeof NotFound> {
  return { detail: `No country has the code ${code.toUpperCase()}.` };
}
