/** How much a form may hold. A form that holds more is answered with 413, which names the limit. */
export interface FormLimits {
  /** Fields that are no files. Default: 1,000. */
  readonly fields: number;
  /** Bytes of one field. Default: 1,048,576 (1 MiB). */
  readonly fieldBytes: number;
  /** Files. Default: 20. */
  readonly files: number;
  /** Bytes of one file. Default: 16,777,216 (16 MiB). */
  readonly fileBytes: number;
  /** Parts of a multipart form, fields and files together. Default: 1,000. */
  readonly parts: number;
  /** Headers of one part. Default: 20. */
  readonly partHeaders: number;
  /** Bytes of all headers of one part. Default: 8,192 (8 KiB). */
  readonly partHeaderBytes: number;
  /** Bytes of the whole form. Default: 67,108,864 (64 MiB). A urlencoded form keeps to `bodyLimit` as well. */
  readonly bytes: number;
}

/** What holds where an application says nothing else. */
export const defaultFormLimits: FormLimits = {
  fields: 1000,
  fieldBytes: 1_048_576,
  files: 20,
  fileBytes: 16_777_216,
  parts: 1000,
  partHeaders: 20,
  partHeaderBytes: 8192,
  bytes: 67_108_864,
};

/** What is wrong with limits that were given: NaN, for one, would be no limit at all. */
export function problemsOfFormLimits(limits: unknown): string[] {
  if (typeof limits !== "object" || limits === null || Array.isArray(limits)) {
    return ["formLimits is no object. Write { files: 5, fileBytes: 1_048_576 }, say."];
  }
  return Object.entries(limits).flatMap(([name, value]: [string, unknown]) =>
    value === undefined ? [] : problemsOfLimit(name, value),
  );
}

function problemsOfLimit(name: string, value: unknown): string[] {
  if (!Object.hasOwn(defaultFormLimits, name)) {
    return [`formLimits knows no "${name}". Write ${Object.keys(defaultFormLimits).join(", ")}.`];
  }
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return [];
  const shown = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? typeof value);
  return [`formLimits.${name} is ${shown}. Write a whole number of 0 or more.`];
}
