import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { findDocuments, type NamedDocument, stressDocument } from "./find-documents.ts";
import { runRedocly } from "./run-redocly.ts";
import { runSpectral } from "./run-spectral.ts";
import { allRules, sampleRules } from "./spectral-rules.ts";

const here = import.meta.dirname;
// It compiles a version's schema once.
const validator = new Validator();
const patience = { timeout: 180_000 };

describe.each(["3.0", "3.1", "3.2"] as const)("documents of OpenAPI %s", patience, (version) => {
  let documents: readonly NamedDocument[] = [];
  beforeAll(async () => {
    documents = await findDocuments(version);
  });

  it("have more than 300 operations in the stress application", () => {
    const { document } = stressDocument(version);
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

    expect(operations.length).toBeGreaterThan(300);
  });

  it("leave Redocly nothing to say of the stress application", async () => {
    expect(await runRedocly([stressDocument(version)], join(here, "redocly.yaml"))).toEqual([]);
  });

  it("leave Spectral nothing to say of the stress application", async () => {
    expect(await runSpectral([stressDocument(version)], allRules)).toEqual([]);
  });

  it("leave Redocly nothing to say of samples that the framework could mend", async () => {
    expect(await runRedocly(documents, join(here, "redocly-samples.yaml"))).toEqual([]);
  });

  it("leave Spectral nothing to say of samples that the framework could mend", async () => {
    expect(await runSpectral(documents, sampleRules)).toEqual([]);
  });

  it("are what OpenAPI's own schema takes", async () => {
    const all = [stressDocument(version), ...documents];
    const refused: unknown[] = [];
    for (const { name, document } of all) {
      // oxlint-disable-next-line no-await-in-loop -- it works on the processor, not on something to wait for
      const result = await validator.validate({ ...document });
      if (!result.valid) refused.push({ name, errors: result.errors });
    }

    expect(refused).toEqual([]);
  });
});
