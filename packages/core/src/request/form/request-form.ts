import type { FormEntry } from "./form-entry.ts";
import type { UploadFile } from "./files/upload-file.ts";

/** A form as it was sent: names with texts and files, in order. It can be gone through: `for (const [name, value] of form)`. */
export class RequestForm implements Iterable<readonly [string, string | UploadFile]> {
  /** What each part says beside its value. */
  readonly entries: readonly FormEntry[];

  constructor(entries: readonly FormEntry[]) {
    this.entries = entries;
  }

  /** The last value of a name, as a declared field takes it. */
  get(name: string): string | UploadFile | undefined {
    return this.getAll(name).at(-1);
  }

  /** All values of a name, in order. */
  getAll(name: string): (string | UploadFile)[] {
    return this.entries.flatMap((entry) => (entry.name === name ? [entry.value] : []));
  }

  /** Whether there is a value of a name. */
  has(name: string): boolean {
    return this.entries.some((entry) => entry.name === name);
  }

  *[Symbol.iterator](): Generator<readonly [string, string | UploadFile], void> {
    for (const { name, value } of this.entries) yield [name, value];
  }
}
