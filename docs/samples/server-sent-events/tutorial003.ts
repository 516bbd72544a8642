import { EventSourceResponse, Fastidious, ServerSentEvent } from "fastidious";

const logs = [
  "2025-01-01 INFO  Application started",
  "2025-01-01 DEBUG Connected to database",
  "2025-01-01 WARN  High memory usage detected",
];

export const app = new Fastidious({ openapiVersion: "3.2" });

// rawData goes out as it is, line by line; data would make JSON of it.
app.get("/logs/stream", { responseClass: EventSourceResponse }, async function* () {
  for (const rawData of logs) yield new ServerSentEvent({ rawData });
});
