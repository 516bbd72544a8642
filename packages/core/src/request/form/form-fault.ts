import { HTTPException } from "../../errors/http-exception.ts";
import type { FormLimits } from "./form-limits.ts";

/** Why a form can't be read: its status and a sentence for the client. Whatever is wrong with a form is a value. */
export interface FormFault {
  readonly statusCode: 400 | 413 | 415;
  readonly detail: string;
}

/** A form that does not keep to its grammar. */
export function malformed(detail: string): FormFault {
  return { statusCode: 400, detail };
}

/** The whole form's bytes are counted where they come in. */
type CountedLimit = Exclude<keyof FormLimits, "bytes">;

const things: Readonly<Record<CountedLimit, string>> = {
  fields: "The form has more than # fields",
  fieldBytes: "A field of the form has more than # bytes",
  files: "The form has more than # files",
  fileBytes: "A file of the form has more than # bytes",
  parts: "The form has more than # parts",
  partHeaders: "A part of the form has more than # headers",
  partHeaderBytes: "The headers of a part of the form have more than # bytes",
};

/** A form that holds more than it may, told with the number and the name of the limit. */
export function beyond(name: CountedLimit, limits: FormLimits): FormFault {
  const detail = things[name].replace("#", String(limits[name]));
  return { statusCode: 413, detail: `${detail} (formLimits.${name}).` };
}

/** The error that answers a fault. */
export function toFormError(
  { statusCode, detail }: FormFault,
  headers: Readonly<Record<string, string>> = {},
): HTTPException {
  return new HTTPException(statusCode, { detail, headers });
}
