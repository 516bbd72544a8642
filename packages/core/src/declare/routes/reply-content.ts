import type { Returnable } from "./returned.ts";

/** `ReplyContent<{ model: ZodObject }>` → what the model takes. */
export type ReplyContent<Declared> = Declared extends { readonly model: infer Model }
  ? Returnable<Model>
  : Returnable<Declared>;
