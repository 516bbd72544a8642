import type { z } from "zod";
import type { z as z3 } from "zod/v3";
import type { InputOf, OutputOf, Schema } from "../index.ts";

type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/** Compiles for `true` only. */
declare function holds<Truth extends true>(): Truth;

type Item = z.ZodObject<{ id: z.ZodInt; note: z.ZodDefault<z.ZodString> }>;

holds<Same<OutputOf<Item>["note"], string>>();
holds<Same<InputOf<Item>["note"], string | undefined>>();
holds<Same<OutputOf<{ n: z.ZodInt }>, { readonly n: number }>>();
holds<Same<OutputOf<z3.ZodNumber>, number>>();
holds<Same<InputOf<z3.ZodDefault<z3.ZodNumber>>, number | undefined>>();

export const absent: InputOf<{ a: z.ZodString; b: z.ZodOptional<z.ZodString> }> = { a: "x" };
export const ofBoth = (schema: Item | z3.ZodString): Schema => schema;

// @ts-expect-error a plain object is no schema
export const notOne: Schema = { id: 1 };
