import type { TextFieldPlan } from "./plan-text-field.ts";
import type { TextValues } from "../text-values.ts";

/** What a schema is given to read, by its own names. */
export type Input = Record<string, unknown>;

/** Plans how the declared fields are taken from what the wire gave, in their order. Absent fields stay absent. */
export function planCollect(fields: readonly TextFieldPlan[]): (values: TextValues) => Input {
  // A field named "constructor" must not be found in every object.
  const needsBareObject = fields.some(({ name }) => name in Object.prototype);
  return (values) => {
    const input: Input = needsBareObject ? Object.create(null) : {};
    for (const field of fields) {
      const given = values[field.wireName];
      if (typeof given === "string" || (Array.isArray(given) && given.length > 0)) {
        input[field.name] = field.take(given);
      }
    }
    return input;
  };
}
