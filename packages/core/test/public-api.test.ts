import { expect, it } from "vitest";
import * as core from "../src/index.ts";

it("shows these names and no others", () => {
  expect(Object.keys(core).toSorted()).toMatchInlineSnapshot(`
    [
      "APIRouter",
      "App",
      "BackgroundTask",
      "BackgroundTasks",
      "DefinitionError",
      "FileBody",
      "FileResponse",
      "HTMLResponse",
      "HTTPException",
      "JSONResponse",
      "ORJSONResponse",
      "PlainTextResponse",
      "RedirectResponse",
      "Request",
      "RequestValidationError",
      "Response",
      "ResponseHeaders",
      "ResponseValidationError",
      "UJSONResponse",
      "createShrunkError",
      "declareRoute",
      "dependency",
      "forbidsBody",
      "statusPhrase",
      "toHeaderPairs",
    ]
  `);
});
