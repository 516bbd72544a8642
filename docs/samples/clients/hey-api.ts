import { client } from "./atlas/client.gen.ts";
import { getCountriesByCode, getTripsFeed, postTrips } from "./atlas/sdk.gen.ts";
import type { Trip } from "./atlas/types.gen.ts";

client.setConfig({ baseUrl: "http://127.0.0.1:8000" });

const austria = await getCountriesByCode({ path: { code: "AT" } });
export const name = austria.data?.name.official;

const lost = await getCountriesByCode({ path: { code: "XX" } });
export const reason = lost.error?.detail;

const planned = await postTrips({
  body: {
    title: "Alps",
    stops: [
      { country: "AT", arrival: "2027-05-01" },
      { country: "CH", arrival: "2027-05-09" },
    ],
  },
});

// A route that sends events becomes a stream. What its items are is not read from the document yet.
const { stream } = await getTripsFeed();
export const titles: string[] = [];
for await (const event of stream) {
  const trip = event as Trip;
  titles.push(trip.title);
  if (trip.id === planned.data?.id) break;
}
