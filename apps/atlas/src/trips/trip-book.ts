import { EventEmitter, once } from "node:events";
import { dependency } from "fastidious";
import type { z } from "zod";
import type { PlannedTrip } from "./plan-trip.ts";
import type { Trip } from "./trip.ts";

/** Keeps the latest trips in memory; beyond `limit` the oldest is forgotten, so that clients cannot fill the memory. */
export class TripBook {
  private readonly news = new EventEmitter();
  private readonly trips = new Map<number, z.infer<typeof Trip>>();
  private readonly limit: number;
  private lastId = 0;

  constructor(limit: number) {
    this.limit = limit;
    // One listener for each client that follows, however many there are.
    this.news.setMaxListeners(0);
  }

  /** Numbers a trip and keeps it. */
  add(planned: PlannedTrip): z.infer<typeof Trip> {
    this.lastId += 1;
    const trip = { id: this.lastId, ...planned };
    this.trips.set(trip.id, trip);
    this.trips.delete(trip.id - this.limit);
    this.news.emit("trip");
    return trip;
  }

  /** Finds a trip by its number. */
  find(id: number): z.infer<typeof Trip> | undefined {
    return this.trips.get(id);
  }

  /** Finds the oldest trip that is younger than another. An id from before a restart is older than all. */
  findAfter(id: number): z.infer<typeof Trip> | undefined {
    const last = id > this.lastId ? 0 : id;
    return [...this.trips.values()].find((trip) => trip.id > last);
  }

  /** Resolves when a trip was added, or when nobody waits for it any more. */
  async whenAdded(signal: AbortSignal): Promise<void> {
    // It rejects only when the signal is aborted.
    await once(this.news, "trip", { signal }).catch(() => undefined);
  }

  /** Forgets a trip and tells whether there was one. */
  remove(id: number): boolean {
    return this.trips.delete(id);
  }
}

const book = new TripBook(1000);

/** The book that routes write in. Tests put another in its place: `app.dependencyOverrides.set(tripBook, …)`. */
export const tripBook = dependency(() => book);
