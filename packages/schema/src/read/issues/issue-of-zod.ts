/** The members that the issues of both Zods have, each in some codes only. */
export interface IssueOfZod {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Zod 4's, where asked for. */
  readonly input?: unknown;
  /** Of `unrecognized_keys`. */
  readonly keys?: readonly string[];
  /** Of Zod 4's `invalid_union`: the issues of each option. */
  readonly errors?: readonly (readonly IssueOfZod[])[];
  /** Of Zod 3's `invalid_union`. */
  readonly unionErrors?: readonly { readonly issues: readonly IssueOfZod[] }[];
  /** Of Zod 4's `invalid_union`, where the union is told apart by a field. */
  readonly discriminator?: string | undefined;
  /** Of `invalid_key` and `invalid_element`: what is wrong with it. */
  readonly issues?: readonly IssueOfZod[];
  /** Of `invalid_element`: the key of a Map's entry. */
  readonly key?: unknown;
  /** Zod 3's `invalid_type`. */
  readonly received?: unknown;
}
