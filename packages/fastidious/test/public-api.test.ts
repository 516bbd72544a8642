import { expect, it } from "vitest";
import * as bun from "../src/bun.ts";
import * as fastidious from "../src/index.ts";
import * as node from "../src/node.ts";
import * as responses from "../src/responses.ts";

it("shows these names and no others", () => {
  expect(Object.keys(fastidious).toSorted()).toMatchInlineSnapshot(`
    [
      "APIKeyCookie",
      "APIKeyHeader",
      "APIKeyQuery",
      "APIRouter",
      "BackgroundTask",
      "BackgroundTasks",
      "CORSMiddleware",
      "CallbackRouter",
      "DefinitionError",
      "DocumentedError",
      "EventSourceResponse",
      "Fastidious",
      "FileResponse",
      "GZipMiddleware",
      "HTMLResponse",
      "HTTPBasic",
      "HTTPBearer",
      "HTTPDigest",
      "HTTPException",
      "HTTPSRedirectMiddleware",
      "JSONLinesResponse",
      "JSONResponse",
      "LifespanError",
      "OAuth2",
      "OAuth2AuthorizationCodeBearer",
      "OAuth2PasswordBearer",
      "OAuth2PasswordRequestForm",
      "OAuth2PasswordRequestFormStrict",
      "ORJSONResponse",
      "OpenIdConnect",
      "PlainTextResponse",
      "RedirectResponse",
      "Request",
      "RequestForm",
      "RequestValidationError",
      "Response",
      "ResponseHeaders",
      "ResponseValidationError",
      "SecurityScheme",
      "ServerSentEvent",
      "StreamingResponse",
      "TestClient",
      "TestCookies",
      "TrustedHostMiddleware",
      "UJSONResponse",
      "UploadFile",
      "WebSocketDisconnect",
      "WebSocketException",
      "WebSocketRequestValidationError",
      "declareRoute",
      "dependency",
      "documentedError",
      "eitherSecurity",
      "httpExceptionHandler",
      "isEqualSecret",
      "mergeOpenAPI",
      "requestValidationExceptionHandler",
      "security",
      "staticFiles",
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

it("shows these names from fastidious/bun", () => {
  expect(Object.keys(bun).toSorted()).toMatchInlineSnapshot(`
    [
      "bunHandlers",
    ]
  `);
});
