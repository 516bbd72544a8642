import { resolve } from "node:path";

/** The folder of the recorded exchanges: what CONFORMANCE names, or the one beside the repository. It may not exist. */
export function findRecorded(): string {
  const folder =
    process.env["CONFORMANCE"] ?? resolve(import.meta.dirname, "../../../../shared/conformance");
  return `${folder}/exchanges`;
}
