import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createSchemaBook, planReader, planResponseModel, readJSON } from "../src/index.ts";
import { samples } from "./wire-values.ts";

it("reads from JSON what it has written there", async () => {
  await fc.assert(
    fc.asyncProperty(samples, async ({ schema, value }) => {
      const written = await planResponseModel(schema).write(value);
      const received = readJSON("body" in written ? String(written.body) : "");
      const read = await planReader(schema).read("value" in received ? received.value : undefined);

      expect(read).toEqual({ success: true, data: value });
    }),
    { numRuns: 200 },
  );
});

it("documents all that it reads and writes alike, and nothing as anything", () => {
  fc.assert(
    fc.property(samples, ({ schema }) => {
      const book = createSchemaBook();
      const handles = [book.add(schema, "request"), book.add(schema, "response")];
      book.finish();

      expect(JSON.stringify(handles.map((handle) => handle.get()))).not.toMatch(
        /"(items|additionalProperties|value|one|gone)":\{\}|^\[\{\}|"ref:/,
      );
    }),
    { numRuns: 200 },
  );
});
