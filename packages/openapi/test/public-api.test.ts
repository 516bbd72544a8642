import { expect, it } from "vitest";
import * as openapi from "../src/index.ts";

it("shows these names and no others", () => {
  expect(Object.keys(openapi).toSorted()).toMatchInlineSnapshot(`
    [
      "checkOpenAPI",
      "createDocsRouter",
      "createOpenAPI",
      "docsAssets",
      "mergeOpenAPI",
      "oauth2RedirectPage",
      "redocPage",
      "swaggerUIPage",
    ]
  `);
});
