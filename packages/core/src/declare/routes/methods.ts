import type { Method } from "./route-settings.ts";

/** All that a route can answer to. */
export const methods: readonly Method[] = [
  "GET",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "OPTIONS",
  "TRACE",
];
