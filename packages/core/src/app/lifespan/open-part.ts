import type { ValueGenerator } from "../../run/dependencies/open-dependency.ts";

/** Something that has been opened, and is closed when the application ends. */
export interface OpenPart {
  readonly place: string;
  /** `undefined` where there is nothing to close. */
  readonly generator: ValueGenerator | undefined;
  /** Forgets the value, so that the next start makes it anew. */
  readonly forget: () => void;
}
