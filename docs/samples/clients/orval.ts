import { getCountries, getCountriesByCode, postTrips } from "./atlas.ts";

const found = await getCountries({ region: "Oceania", sort: "area", limit: 2 });
export const names = found.status === 200 ? found.data.items.map(({ name }) => name.common) : [];

// Each status has the type of its own answer.
const lost = await getCountriesByCode("XX");
export const reason = lost.status === 404 ? lost.data.detail : undefined;

const planned = await postTrips({
  title: "Alps",
  stops: [
    { country: "AT", arrival: "2027-05-01" },
    { country: "CH", arrival: "2027-05-09" },
  ],
});
export const address = planned.headers.get("location");
