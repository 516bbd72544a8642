import spectral, { type RulesetDefinition } from "@stoplight/spectral-core";
import type { NamedDocument } from "./find-documents.ts";

/**
 * Has Spectral lint documents.
 *
 * @returns A line for each of its errors and warnings.
 */
export async function runSpectral(
  documents: readonly NamedDocument[],
  rules: RulesetDefinition,
): Promise<string[]> {
  const linter = new spectral.Spectral();
  linter.setRuleset(rules);
  const found: string[] = [];
  for (const { name, document } of documents) {
    // oxlint-disable-next-line no-await-in-loop -- it works on the processor, not on something to wait for
    const results = await linter.run(JSON.stringify(document));
    found.push(
      ...results.map(({ code, path, message }) => `${name} ${path.join(".")}: ${code}: ${message}`),
    );
  }
  return found;
}
