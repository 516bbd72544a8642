/** How a schema is read from text. */
export type TextPlan =
  /** The text is the value. */
  | { readonly kind: "raw" }
  /** One text is decoded; text that does not decode comes back as it was, for the schema to refuse. */
  | { readonly kind: "one"; readonly decode: (text: string) => unknown }
  /** All texts of a repeated key are decoded together. */
  | { readonly kind: "list"; readonly decode: (texts: readonly string[]) => unknown }
  /** No text can hold it. */
  | { readonly kind: "none"; readonly what: string };
