import { APIRouter, EventSourceResponse, HTTPException, ServerSentEvent } from "fastidious";
import { z } from "zod";
import { NotFound } from "../not-found.ts";
import { exampleTrip } from "./example-trip.ts";
import { planTrip } from "./plan-trip.ts";
import { NewTrip, Trip } from "./trip.ts";
import { tripBook } from "./trip-book.ts";
import { noteTrip, tripLog } from "./trip-log.ts";

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
    description: "Works out the distance and the duration of each leg. Afterwards a log notes it.",
    dependencies: { log: tripLog },
    body: NewTrip,
    responseModel: Trip,
    statusCode: 201,
    responseDescription: "The trip, at the address that the `location` header names.",
    openapiExtra: { requestBody: { content: { "application/json": { example: exampleTrip } } } },
  },
  ({ body, response, book, log, backgroundTasks }) => {
    const trip = book.add(planTrip(body));
    backgroundTasks.addTask(noteTrip, log, trip);
    response.headers.set("location", `/trips/${trip.id}`);
    return trip;
  },
);

trips.get(
  "/feed",
  {
    summary: "Follow the trips",
    description:
      "First those that the book has, after `Last-Event-ID`, then each when it is planned.",
    headers: { last_event_id: z.int().min(0).default(0) },
    responseClass: EventSourceResponse,
    responseModel: Trip,
  },
  async function* ({ headers, book, signal }) {
    // Clients take the connection as open when something comes.
    yield new ServerSentEvent({ comment: "trips" });
    let last = headers.last_event_id;
    while (!signal.aborted) {
      const trip = book.findAfter(last);
      if (trip) {
        // An event with an id is sent as it is: the response model documents it, and fits plain values only.
        yield new ServerSentEvent({ data: Trip.parse(trip), id: String(trip.id) });
        last = trip.id;
      } else {
        // Waiting is the point.
        // oxlint-disable-next-line no-await-in-loop
        await book.whenAdded(signal);
      }
    }
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
