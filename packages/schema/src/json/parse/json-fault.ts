/** Why a text was refused. */
export type JSONFaultKind = "syntax" | "forbidden-key" | "depth" | "unsafe-integer";

/** What is wrong with a JSON text, and where. */
export interface JSONFault {
  readonly ok: false;
  readonly kind: JSONFaultKind;
  /** Characters (UTF-16 code units) before the fault. */
  readonly position: number;
  /** The way to the value in which the fault lies. */
  readonly path: readonly (string | number)[];
  /** A short sentence for the client. */
  readonly message: string;
}
