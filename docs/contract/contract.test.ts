import { afterAll, describe, expect, it } from "vitest";
import { findRecorded } from "../conformance/recorded/find-recorded.ts";
import { locateSample } from "../conformance/samples/locate-sample.ts";
import { readChapters } from "../conformance/recorded/read-chapters.ts";
import { type Breach, checkContract } from "./check-contract.ts";
import { openInProcess, openInProcesses } from "./prism-doors.ts";
import { explanations, explanationsOfProcess, unaskedSamples } from "./explained-breaches.ts";

const recorded = findRecorded();
const chapters = readChapters(recorded);
if (chapters.length === 0) {
  console.info(`Left out: the contract run, which needs ${recorded} (or CONFORMANCE).`);
}
const isProcess = process.env["PRISM"] === "process";
const known = isProcess ? [...explanations, ...explanationsOfProcess] : explanations;
const reasons = known.map((explanation) => [explanation.reason, explanation] as const);
const met: Breach[] = [];
const doors = isProcess ? openInProcesses() : openInProcess();
afterAll(() => doors.close());

// Some chapters hash passwords, which is made to take its time, and so do processes.
const patience = { timeout: 300_000 };

describe.runIf(chapters.length > 0)("the samples keep to their documents", patience, () => {
  it.each(chapters)("%s", async (_name, exchanges) => {
    const asked = exchanges.filter(({ app }) => !unaskedSamples.includes(locateSample(app)));

    const breaches = await checkContract(asked, doors);
    met.push(...breaches);
    const unexplained = breaches.filter(
      (breach) => !known.some((explanation) => explanation.explains(breach)),
    );

    expect(unexplained).toEqual([]);
  });

  it.each(reasons)("but for this: %s", (_reason, explanation) => {
    const breaches = met.filter((breach) => explanation.explains(breach));
    const samples = new Set(breaches.map(({ sample }) => sample));

    expect([...samples].toSorted()).toEqual([...explanation.samples].toSorted());
  });
});
