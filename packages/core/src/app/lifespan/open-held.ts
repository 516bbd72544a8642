import type { HeldDependency } from "../../plan/dependencies/held-dependency.ts";
import { isGenerator } from "../../run/dependencies/open-dependency.ts";
import type { OpenPart } from "./open-part.ts";

/**
 * Makes a dependency of the scope "app" from those that it needs, and keeps its value.
 *
 * @throws {TypeError} When it is a generator that yields nothing.
 */
export async function openHeld(held: HeldDependency): Promise<Omit<OpenPart, "place">> {
  const needs = held.needs.map((need) => [need.name, need.held.made?.value]);
  // Proof: it declares no inputs, so that its needs are all that its function was promised.
  const made = held.make(Object.fromEntries(needs) as never);
  const generator = isGenerator(made) ? made : undefined;
  const first = await generator?.next();
  if (first?.done === true) {
    throw new TypeError("It ended without a yield. Yield its value once.");
  }
  held.made = { value: first === undefined ? await made : first.value };
  return {
    generator,
    forget: () => {
      held.made = undefined;
    },
  };
}
