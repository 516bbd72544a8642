import type { LifespanApp } from "../../declare/lifespan.ts";
import type { LifespanLayer } from "../../plan/lifespan-layer.ts";
import { isGenerator } from "../../run/dependencies/open-dependency.ts";
import type { OpenPart } from "./open-part.ts";

/**
 * Runs a lifespan up to its `yield`, and keeps the state.
 *
 * @throws {TypeError} When it is no generator, or yields nothing at all.
 */
export async function openLayer(
  layer: LifespanLayer,
  app: LifespanApp,
): Promise<Omit<OpenPart, "place">> {
  const generator: unknown = layer.lifespan(app);
  if (!isGenerator(generator)) {
    throw new TypeError("It is no generator. Write lifespan: async function* () { yield { … }; }.");
  }
  const first = await generator.next();
  if (first.done === true) throw new TypeError("It ended without a yield. Yield its state once.");
  layer.state = typeof first.value === "object" && first.value !== null ? first.value : {};
  return {
    generator,
    forget: () => {
      layer.state = undefined;
    },
  };
}
