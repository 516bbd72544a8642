import type { JSONSchema } from "@fastidious/schema";

/** Components by name. */
export type Components = Readonly<Record<string, JSONSchema>>;

/** A schema of the framework's own, and the components that it refers to. */
export interface DescribedSchema {
  readonly schema: JSONSchema;
  readonly components: Components;
}

/** A reference to a component. */
export function referTo(name: string): JSONSchema {
  return { $ref: `#/components/schemas/${name}` };
}
