import { SchemaError } from "@fastidious/schema";

/** Tells of what is wrong with a dependency by its name. */
export function inDependency<Plan>(name: string, plan: () => Plan): Plan {
  try {
    return plan();
  } catch (error) {
    if (error instanceof SchemaError) {
      throw new SchemaError(`in the dependency "${name}", ${error.message}`);
    }
    throw error;
  }
}
