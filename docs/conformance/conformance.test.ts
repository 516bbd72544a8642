import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkChapter, type Meeting } from "./check-chapter.ts";
import { checkConversations } from "./check-conversations.ts";
import { deviations } from "./deviations/deviations.ts";
import type { Exchange } from "./recorded/exchange.ts";
import { findRecorded } from "./recorded/find-recorded.ts";
import { readChapters } from "./recorded/read-chapters.ts";
import { openInProcess } from "./send/open-in-process.ts";
import { openOverSocket } from "./send/open-over-socket.ts";

const recorded = findRecorded();
const chapters = readChapters(recorded);
const talkative = readChapters(recorded, "websocket");
const reasons = deviations.map((deviation) => [deviation.title, deviation] as const);
const met: Meeting[] = [];
if (chapters.length === 0) {
  console.info(`Left out: the conformance check, which needs ${recorded} (or CONFORMANCE).`);
}

// Some chapters hash passwords, which is made to take its time.
const patience = { timeout: 60_000 };

describe.runIf(chapters.length > 0)("the samples answer as FastAPI's do", patience, () => {
  it.each(chapters)("%s in process", async (_name, exchanges) => {
    const report = await checkChapter(exchanges, openInProcess);
    met.push(...report.met);

    expect(report.unexplained.join("\n")).toBe("");
  });

  it.each(chapters)("%s over a socket", async (_name, exchanges) => {
    const report = await checkChapter(exchanges.filter(isPlainHTTP), openOverSocket);
    met.push(...report.met);

    expect(report.unexplained.join("\n")).toBe("");
  });

  it.each(talkative)("%s over WebSockets", async (_name, exchanges) => {
    const report = await checkConversations(exchanges);
    met.push(...report.met);

    expect(report.unexplained.join("\n")).toBe("");
  });

  it.each(reasons)("but on purpose: %s", (_title, deviation) => {
    const samples = met.filter((one) => one.deviation === deviation).map(({ sample }) => sample);

    expect(samples, "nothing meets it: take it off the list").not.toEqual([]);
    expect(samples).toEqual(expect.arrayContaining([...(deviation.samples ?? [])]));
  });
});

/** What was asked over TLS is asked in process only: a certificate is a proxy's. */
function isPlainHTTP({ base_url: url = "" }: Exchange): boolean {
  return !url.startsWith("https:");
}

describe("the page about differences", () => {
  const page = resolve(import.meta.dirname, "../pages/differences-from-fastapi.md");
  const text = readFileSync(page, "utf8").replaceAll(/\s+/g, " ");

  it.each(reasons)("says: %s", (title, { reason }) => {
    expect(text).toContain(`**${title}** ${reason}`);
  });
});
