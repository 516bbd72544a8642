import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";

/** Whether this system tells of other processes in files: Linux does. */
export const tellsOfProcesses: boolean = existsSync("/proc/self/clear_refs");

/** The memory of a process that lies in RAM now, in MiB. */
export function residentMebibytes(processId: number): number {
  return readStatus(processId, "VmRSS");
}

/** The most that ever lay in RAM since {@link forgetPeak}, in MiB. */
export function peakMebibytes(processId: number): number {
  return readStatus(processId, "VmHWM");
}

/** Begins to measure the peak anew. */
export function forgetPeak(processId: number): void {
  writeFileSync(`/proc/${processId}/clear_refs`, "5");
}

/** How many files, sockets and pipes a process has open. */
export function countDescriptors(processId: number): number {
  return readdirSync(`/proc/${processId}/fd`).length;
}

/** How many sockets a process has open. */
export function countSockets(processId: number): number {
  const folder = `/proc/${processId}/fd`;
  return readdirSync(folder).filter((name) => isSocket(`${folder}/${name}`)).length;
}

function isSocket(path: string): boolean {
  try {
    return readlinkSync(path).startsWith("socket:");
  } catch {
    // Closed in between.
    return false;
  }
}

function readStatus(processId: number, name: string): number {
  const status = readFileSync(`/proc/${processId}/status`, "utf8");
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
}
