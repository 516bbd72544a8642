import { availableParallelism, loadavg } from "node:os";
import { clients } from "./checks/connections/clients.ts";
import { slowClients } from "./checks/connections/slow-clients.ts";
import { slowReaders } from "./checks/connections/slow-readers.ts";
import { webSockets } from "./checks/connections/websockets.ts";
import { deadlines } from "./checks/deadlines.ts";
import { loop } from "./checks/floods.ts";
import { leaks } from "./checks/leaks.ts";
import { memory } from "./checks/memory.ts";
import { shortages } from "./checks/shortages.ts";
import { shutdown } from "./checks/shutdown.ts";
import { smuggling } from "./checks/smuggling.ts";
import { uploads } from "./checks/uploads.ts";
import { tellsOfProcesses } from "./measure/process-facts.ts";
import { formatRow, passes } from "./report.ts";

if (!tellsOfProcesses)
  throw new Error("This needs Linux, which tells of other processes in /proc.");

const isQuick = process.argv.includes("--quick");
const only = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const checks = [
  memory,
  clients,
  webSockets,
  leaks,
  loop,
  deadlines,
  uploads,
  shortages,
  shutdown,
  slowReaders,
  slowClients,
  smuggling,
];
const strange = only.filter((name) => !checks.some((check) => isMeant(check.name, name)));
if (strange.length > 0) {
  const names = checks.map(({ name }) => `"${name}"`).join(", ");
  throw new Error(`There is no group "${strange.join('", "')}". Take a part of ${names}.`);
}
const [load = 0] = loadavg();
if (load > availableParallelism() / 2) {
  process.stdout.write(
    `This machine is busy (load ${load.toFixed(1)}): what waits, waits longer.\n`,
  );
}
let missed = 0;
for (const check of checks) {
  const isWanted = only.length === 0 || only.some((name) => isMeant(check.name, name));
  if (!isWanted) continue;
  process.stdout.write(`\n${check.name}\n`);
  // One after the other: they would measure one another.
  // oxlint-disable-next-line no-await-in-loop
  for (const row of await check.run({ isQuick })) {
    process.stdout.write(`${formatRow(row)}\n`);
    if (!passes(row)) missed += 1;
  }
}
process.stdout.write(`\n${missed === 0 ? "All within their bounds." : `${missed} missed.`}\n`);
process.exitCode = missed === 0 ? 0 : 1;

function isMeant(title: string, part: string): boolean {
  return title.toLowerCase().includes(part.toLowerCase());
}
