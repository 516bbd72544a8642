import { expect, it } from "vitest";
import * as core from "../src/index.ts";

it("shows these names and no others", () => {
  expect(Object.keys(core).toSorted()).toMatchInlineSnapshot(`
    [
      "APIRouter",
      "App",
      "BackgroundTask",
      "BackgroundTasks",
      "BodyStream",
      "DefinitionError",
      "EventSourceResponse",
      "FileBody",
      "FileResponse",
      "HTMLResponse",
      "HTTPException",
      "JSONLinesResponse",
      "JSONResponse",
      "ORJSONResponse",
      "PlainTextResponse",
      "RedirectResponse",
      "Request",
      "RequestValidationError",
      "Response",
      "ResponseHeaders",
      "ResponseValidationError",
      "ServerSentEvent",
      "StreamingResponse",
      "UJSONResponse",
      "createShrunkError",
      "declareRoute",
      "dependency",
      "forbidsBody",
      "statusPhrase",
      "toBodyStream",
      "toHeaderPairs",
    ]
  `);
});
