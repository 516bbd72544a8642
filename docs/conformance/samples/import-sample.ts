import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Fastidious } from "fastidious";
import { arrangeEnvironment, arrangeSample } from "./arrange-sample.ts";

const samples = resolve(import.meta.dirname, "../../samples");

/** Whether we have a version of this tutorial application. */
export function hasSample(sample: string): boolean {
  return existsSync(`${samples}/${sample}.ts`);
}

/**
 * Loads a sample's application.
 *
 * @param sample - As `locateSample` names it.
 * @param instance - A text of its own for each application wanted: the same text gives the same one again.
 * @param test - The recorded test, for what it had in its environment.
 * @throws When the file exports no `app`.
 */
export async function importSample(
  sample: string,
  instance: string,
  test: string,
): Promise<Fastidious> {
  const path = `${samples}/${sample}.ts`;
  arrangeEnvironment(test);
  const module: unknown = await import(`${path}?instance=${encodeURIComponent(instance)}`);
  const app = typeof module === "object" && module !== null && "app" in module && module.app;
  if (!(app instanceof Fastidious)) throw new Error(`docs/samples/${sample}.ts exports no app.`);
  if (typeof module === "object" && module !== null) arrangeSample(sample, app, module);
  return app;
}
