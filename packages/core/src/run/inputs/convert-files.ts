import type { FormField, FormValues, MaybePromise } from "@fastidious/schema";
import { HTTPException } from "../../errors/http-exception.ts";
import { isUploadFile, type UploadFile } from "../../request/form/files/upload-file.ts";

/**
 * Makes of files what the schema of their field reads: the web's `File`, or the text of a part of JSON, which `FormData`
 * sends as a file. Answers with a promise only where there are such files.
 *
 * @param fields - The fields that are not read as they come.
 * @param fieldBytes - The most bytes of JSON, which is a field even where it comes as a file.
 */
export function convertFiles(
  fields: readonly FormField[],
  values: FormValues,
  fieldBytes: number,
): MaybePromise<FormValues> {
  const met = fields.filter(({ wireName }) => values[wireName]?.some(isUploadFile) === true);
  return met.length === 0 ? values : convertAll(met, values, fieldBytes);
}

async function convertAll(
  fields: readonly FormField[],
  values: FormValues,
  fieldBytes: number,
): Promise<FormValues> {
  const readText = (file: UploadFile): Promise<string> => toText(file, fieldBytes);
  const converted = await Promise.all(
    fields.map(async ({ wireName, kind }) => {
      const convert = kind === "json" ? readText : toFile;
      const given = values[wireName] ?? [];
      const settled = given.map((value) => (isUploadFile(value) ? convert(value) : value));
      return [wireName, await Promise.all(settled)] as const;
    }),
  );
  // Names are the client's: none may be found in every object.
  return Object.assign(Object.create(null), values, Object.fromEntries(converted));
}

async function toText(file: UploadFile, fieldBytes: number): Promise<string> {
  if (file.size > fieldBytes) {
    const detail = `A field of the form has more than ${fieldBytes} bytes (formLimits.fieldBytes).`;
    throw new HTTPException(413, { detail });
  }
  const bytes = await file.bytes();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new HTTPException(400, { detail: "A field of the form is not valid UTF-8." });
  }
}

async function toFile(file: UploadFile): Promise<File> {
  // A copy: what the caller does with the bytes must not show in the file.
  const bytes = new Uint8Array(await file.bytes());
  return new File([bytes], file.filename, { type: file.contentType });
}
