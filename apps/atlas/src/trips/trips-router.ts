import { APIRouter, HTTPException } from "fastidious";
import { z } from "zod";
import { NotFound } from "../not-found.ts";
import { exampleTrip } from "./example-trip.ts";
import { planTrip } from "./plan-trip.ts";
import { NewTrip, Trip } from "./trip.ts";
import { tripBook } from "./trip-book.ts";

/** Trips between countries. */
export const trips = new APIRouter({
  prefix: "/trips",
  tags: ["trips"],
  dependencies: { book: tripBook },
});

trips.post(
  "",
  {
    summary: "Plan a trip",
    description: "Works out the distance and the duration of each leg.",
    body: NewTrip,
    responseModel: Trip,
    statusCode: 201,
    responseDescription: "The trip, at the address that the `location` header names.",
    openapiExtra: { requestBody: { content: { "application/json": { example: exampleTrip } } } },
  },
  ({ body, response, book }) => {
    const trip = book.add(planTrip(body));
    response.headers.set("location", `/trips/${trip.id}`);
    return trip;
  },
);

trips.get(
  "/{id}",
  {
    summary: "Read a trip",
    path: { id: z.int() },
    responseModel: Trip,
    responses: { 404: NotFound },
  },
  ({ path, book, reply }) => book.find(path.id) ?? reply(404, noTrip(path.id)),
);

trips.delete(
  "/{id}",
  {
    summary: "Forget a trip",
    path: { id: z.int() },
    statusCode: 204,
    responses: { 404: NotFound },
  },
  ({ path, book }) => {
    if (!book.remove(path.id)) throw new HTTPException(404, noTrip(path.id));
  },
);

function noTrip(id: number): z.infer<typeof NotFound> {
  return { detail: `There is no trip ${id}.` };
}
