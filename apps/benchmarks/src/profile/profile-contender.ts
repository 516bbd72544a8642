import { writeFileSync } from "node:fs";
import { ContenderServer } from "../measure/contender-server.ts";
import type { LoadGenerator } from "../measure/load-generator.ts";
import { measureWindow, type Window } from "../measure/measure-window.ts";
import type { Program } from "../measure/program/program.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import { type ProfileSummary, summarizeProfile } from "./summarize-profile.ts";

/** What to profile, and how long. */
export interface ProfileOrder {
  readonly contender: string;
  readonly scenario: Scenario;
  readonly generator: LoadGenerator;
  readonly program: Program;
  readonly seconds: number;
  /** Where to keep the profile for a viewer; Chromium's developer tools open it. */
  readonly file: string;
}

/** A profile beside what a request cost without the profiler. */
export interface ProfileReport extends ProfileSummary {
  readonly undisturbed: Window;
  /** Requests that were served while the profiler ran. */
  readonly profiled: Window;
}

/** Warms a contender up, measures a window undisturbed, then one with the sampling profiler running. */
export async function profileContender(order: ProfileOrder): Promise<ProfileReport> {
  const { scenario, seconds } = order;
  const server = await ContenderServer.start(order.contender, order.program, scenario.routes);
  const window = { scenario, seconds };
  try {
    await measureWindow(server, order.generator, { ...window, seconds: 2 });
    const undisturbed = await measureWindow(server, order.generator, window);
    await server.startProfile();
    const profiled = await measureWindow(server, order.generator, window);
    const profile = await server.stopProfile();
    writeFileSync(order.file, JSON.stringify(profile));
    return { ...summarizeProfile(profile), undisturbed, profiled };
  } finally {
    await server.stop();
  }
}
