import type { FormField, FormValues, MaybePromise } from "@fastidious/schema";
import { isUploadFile, type UploadFile } from "../../request/form/upload-file.ts";

/**
 * Makes of files what the schema of their field reads: the web's `File`, or the text of a part of JSON, which `FormData`
 * sends as a file. Answers with a promise only where there are such files.
 *
 * @param fields - The fields that are not read as they come.
 */
export function convertFiles(
  fields: readonly FormField[],
  values: FormValues,
): MaybePromise<FormValues> {
  const met = fields.filter(({ wireName }) => values[wireName]?.some(isUploadFile) === true);
  return met.length === 0 ? values : convertAll(met, values);
}

async function convertAll(fields: readonly FormField[], values: FormValues): Promise<FormValues> {
  const converted = await Promise.all(
    fields.map(async ({ wireName, kind }) => {
      const convert = kind === "json" ? toText : toFile;
      const given = values[wireName] ?? [];
      const settled = given.map((value) => (isUploadFile(value) ? convert(value) : value));
      return [wireName, await Promise.all(settled)] as const;
    }),
  );
  return { ...values, ...Object.fromEntries(converted) };
}

function toText(file: UploadFile): Promise<string> {
  return file.text();
}

async function toFile(file: UploadFile): Promise<File> {
  // A copy: what the caller does with the bytes must not show in the file.
  const bytes = new Uint8Array(await file.bytes());
  return new File([bytes], file.filename, { type: file.contentType });
}
