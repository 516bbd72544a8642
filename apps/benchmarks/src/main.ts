import { contenders } from "./contenders/contenders.ts";
import { createLoadGenerator, type LoadGenerator } from "./measure/load-generator.ts";
import { measureRounds } from "./measure/measure-rounds.ts";
import { stagePackages } from "./measure/stage-packages.ts";
import { profileContender } from "./profile/profile-contender.ts";
import { type BenchOptions, readOptions, usage } from "./read-options.ts";
import { compare } from "./report/compare.ts";
import { describeMachine } from "./report/describe-machine.ts";
import { findShortfalls } from "./report/find-shortfalls.ts";
import { formatProfile } from "./report/format-profile.ts";
import { formatStandings } from "./report/format-standings.ts";
import type { Scenario } from "./scenarios/scenario.ts";

async function measure(options: BenchOptions, generator: LoadGenerator): Promise<void> {
  const measurements = await measureRounds({
    ...options,
    generator,
    tell: (line) => console.error(line),
  });
  const standings = compare(measurements, contenders[0]?.name ?? "");
  console.log(`\n${formatStandings(standings, options.scenarios)}\n`);
  console.log(
    "Ratios are medians over rounds, against raw in the same round. Differences below 0.1 are ties.",
  );
  const shortfalls = findShortfalls(standings);
  for (const shortfall of shortfalls) console.log(shortfall);
  if (options.gate && shortfalls.length > 0) process.exitCode = 1;
}

async function profile(
  options: BenchOptions,
  generator: LoadGenerator,
  scenario: Scenario,
): Promise<void> {
  const contender =
    options.contenders.length === contenders.length
      ? "fastidious"
      : options.contenders.at(-1)?.name;
  const name = contender ?? "fastidious";
  const file = `${name}-${scenario.name}.cpuprofile`;
  const order = {
    contender: name,
    scenario,
    generator,
    nodeFlags: options.nodeFlags,
    seconds: 5,
    file,
  };
  console.log(
    `\n${name} on ${scenario.name}: ${formatProfile(await profileContender(order))}\n\nKept as ${file}.`,
  );
}

const options = readOptions(process.argv.slice(2));
if (options.help) {
  console.log(usage);
} else {
  const generator = createLoadGenerator();
  stagePackages();
  console.log(describeMachine(generator.name, options.nodeFlags));
  await (options.profile === null
    ? measure(options, generator)
    : profile(options, generator, options.profile));
}
