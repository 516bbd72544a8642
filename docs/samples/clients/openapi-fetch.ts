import createClient from "openapi-fetch";
import type { paths } from "./atlas.ts";

const atlas = createClient<paths>({ baseUrl: "http://127.0.0.1:8000" });

// The paths, the parameters and the answers have their types from the document.
const neighbours = await atlas.GET("/countries/{code}/neighbours", {
  params: { path: { code: "AT" } },
});
export const names = neighbours.data?.map(({ name }) => name.common);

// What is answered with a 4xx is `error`, with the type of those answers.
const lost = await atlas.GET("/countries/{code}", { params: { path: { code: "XX" } } });
export const reason = lost.error?.detail;

const planned = await atlas.POST("/trips", {
  body: {
    title: "Alps",
    stops: [
      { country: "AT", arrival: "2027-05-01" },
      { country: "CH", arrival: "2027-05-09" },
    ],
  },
});
export const days = planned.data?.legs.map((leg) => leg.days);
export const address = planned.response.headers.get("location");

// @ts-expect-error -- a region that the API does not know is refused by the compiler, and by the server.
export const moon = await atlas.GET("/countries", { params: { query: { region: "Moon" } } });
