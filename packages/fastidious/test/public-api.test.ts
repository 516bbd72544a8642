import { expect, it } from "vitest";
import * as fastidious from "../src/index.ts";
import * as node from "../src/node.ts";
import * as responses from "../src/responses.ts";

it("shows these names and no others", () => {
  expect(Object.keys(fastidious).toSorted()).toMatchInlineSnapshot(`
    [
      "APIRouter",
      "BackgroundTask",
      "BackgroundTasks",
      "DefinitionError",
      "EventSourceResponse",
      "Fastidious",
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
      "declareRoute",
      "dependency",
    ]
  `);
});

it("shows these names from fastidious/responses", () => {
  expect(Object.keys(responses).toSorted()).toMatchInlineSnapshot(`
    [
      "BodyStream",
      "EventSourceResponse",
      "FileBody",
      "FileResponse",
      "HTMLResponse",
      "JSONLinesResponse",
      "JSONResponse",
      "ORJSONResponse",
      "PlainTextResponse",
      "RedirectResponse",
      "Response",
      "ResponseHeaders",
      "ServerSentEvent",
      "StreamingResponse",
      "UJSONResponse",
    ]
  `);
});

it("shows these names from fastidious/node", () => {
  expect(Object.keys(node).toSorted()).toMatchInlineSnapshot(`
    [
      "serve",
    ]
  `);
});
