export { App } from "./app/app.ts";
export type { FetchOptions } from "./app/doors/fetch-options.ts";
export type { RequestHooks } from "./app/doors/request-in-process.ts";
export type { AppOptions } from "./app/options/app-options.ts";
export type { DependencyOverrides } from "./app/dependency-overrides.ts";
export type { Servable } from "./app/servable.ts";
export {
  APIRouter,
  type Entry,
  type IncludableRouter,
  type Inclusion,
  type RouterOptions,
  type RouterSettings,
} from "./declare/api-router.ts";
export type { FrontendOptions } from "./declare/folders/frontend.ts";
export {
  type StaticFiles,
  staticFiles,
  type StaticFilesOptions,
} from "./declare/folders/static-files.ts";
export type { FolderOptions } from "./declare/folders/served-folder.ts";
export type { MountOptions } from "./app/mounts/mount-options.ts";
export type { Mounted } from "./app/mounts/create-mount-router.ts";
export { CallbackRouter, type RegisterCall } from "./declare/callback-router.ts";
export type { Context, ContextCore } from "./declare/context.ts";
export {
  declareRoute,
  type DeclaredRoute,
  type HandlerOf,
} from "./declare/routes/declared-route.ts";
export {
  type AppDependencyOptions,
  type Dependable,
  dependency,
  type Dependency,
  type DependencyBehaviour,
  type DependencyMap,
  type DependencyOptions,
  type DependencyScope,
  type DependencySettings,
  type DependencyValues,
  type NoDependencies,
  type ScopesSlot,
} from "./declare/dependencies/dependency.ts";
export {
  documentedError,
  type DocumentedErrorOf,
  type DocumentedErrorOptions,
} from "./declare/errors/documented-error.ts";
export type {
  DocumentedResponse,
  NoResponses,
  ResponsesInput,
} from "./declare/errors/documented-response.ts";
export type { ErrorClass, ExceptionHandler } from "./declare/errors/exception-handlers.ts";
export type { ConvertedBy, PathNames, PathValues } from "./declare/paths/path-names.ts";
export type { Convertor, PathParameter, PathTemplate } from "./declare/paths/path-template.ts";
export type { Lifespan, LifespanApp, NoState } from "./declare/lifespan.ts";
export type { ReplyContent } from "./declare/routes/reply-content.ts";
export type { ResponseDraft } from "./declare/response-draft.ts";
export type { Answer, AnyResponse, Returnable, Returned } from "./declare/routes/returned.ts";
export type {
  RegisterRoute,
  Route,
  RouteOptions,
  RouteWire,
  StateSlot,
  WireOf,
} from "./declare/routes/route.ts";
export type {
  BackgroundTasksOnError,
  Call,
  Callbacks,
  Calls,
  CallSettings,
  DocumentationSettings,
  GenerateUniqueId,
  Method,
  OperationFacts,
  OperationSettings,
  ResponseValidation,
  RouteSettings,
  SharedSettings,
} from "./declare/routes/route-settings.ts";
export {
  security,
  type SecurityUse,
  type SecurityUseOptions,
} from "./declare/dependencies/security.ts";
export type { SecurityScopes } from "./declare/dependencies/security-scopes.ts";
export type {
  BodyInput,
  FormCheck,
  NotDeclared,
  PathCheck,
  PathValue,
  SlotInput,
  SlotValue,
  SlotWire,
} from "./declare/slots.ts";
export type { ValidationErrorSettings } from "./declare/errors/validation-error-settings.ts";
export type { WebSocketContext } from "./declare/websocket/websocket-context.ts";
export type {
  RegisterWebSocket,
  WebSocketOptions,
} from "./declare/websocket/register-websocket.ts";
export type {
  SharedWebSocketSettings,
  WebSocketSettings,
} from "./declare/websocket/websocket-settings.ts";
export { WebSocketDisconnect } from "./errors/websocket/websocket-disconnect.ts";
export { WebSocketException } from "./errors/websocket/websocket-exception.ts";
export { WebSocketRequestValidationError } from "./errors/websocket/websocket-request-validation-error.ts";
export { DefinitionError } from "./errors/definition-error.ts";
export {
  DocumentedError,
  type DocumentedErrorClass,
  type DocumentedErrorFacts,
  type DocumentedErrorInit,
} from "./errors/documented-error.ts";
export {
  HTTPException,
  type HTTPExceptionOptions,
  type ProblemMembers,
} from "./errors/http-exception.ts";
export { LifespanError } from "./errors/lifespan-error.ts";
export { RequestValidationError } from "./errors/request-validation-error.ts";
export { ResponseValidationError } from "./errors/response-validation-error.ts";
export { statusPhrase } from "./errors/status-phrase.ts";
export type { HeldDependency, HeldNeed } from "./plan/dependencies/held-dependency.ts";
export type { LifespanLayer } from "./plan/lifespan-layer.ts";
export type { Middleware, Next } from "./middleware/compose.ts";
export { CORSMiddleware } from "./middleware/cors/cors-middleware.ts";
export type { CORSMiddlewareOptions } from "./middleware/cors/cors-options.ts";
export { HTTPSRedirectMiddleware } from "./middleware/hosts/https-redirect-middleware.ts";
export {
  TrustedHostMiddleware,
  type TrustedHostMiddlewareOptions,
} from "./middleware/hosts/trusted-host-middleware.ts";
export type { MiddlewareClass, MiddlewareObject } from "./middleware/middleware-class.ts";
export type { ErrorFormat, ValidationPlan } from "./plan/errors/error-format.ts";
export type { ErrorPlan } from "./plan/errors/error-plan.ts";
export type { RouteErrors } from "./plan/errors/route-errors.ts";
export { findHandshakeFault, type HandshakeFault } from "./plan/websocket/find-handshake-fault.ts";
export type { WebSocketPlan } from "./plan/websocket/plan-websocket.ts";
export { planCalls } from "./plan/plan-calls.ts";
export type {
  BodyPlan,
  ContentPlan,
  DependencyNeed,
  DependencyPlan,
  FormPlan,
  InputsPlan,
  ReceptionPlan,
  ResponsePlan,
  RoutePlan,
  TextInputPlan,
  TextPlace,
} from "./plan/route-plan.ts";
export { BackgroundTask } from "./request/background/background-task.ts";
export type { BackgroundTaskErrorHook } from "./request/background/background-task-error-hook.ts";
export { BackgroundTasks } from "./request/background/background-tasks.ts";
export type { ChunkFlow, ChunkSink } from "./request/body/chunk-sink.ts";
export type { FormEntry } from "./request/form/form-entry.ts";
export type { FormLimits } from "./request/form/form-limits.ts";
export { UploadFile } from "./request/form/files/upload-file.ts";
export { type BytesLimit, toLengthError } from "./request/body/to-length-error.ts";
export type { Logger } from "./request/logger.ts";
export type { RequestHeaders } from "./request/request-headers.ts";
export { RequestForm } from "./request/form/request-form.ts";
export type { BodyReceiver } from "./request/body/body-reader.ts";
export { type ClientAddress, Request } from "./request/request.ts";
export type { WebSocketAcceptance } from "./request/websocket/handshake.ts";
export type { ServedSession } from "./request/websocket/served-session.ts";
export type { WebSocketEdge, WebSocketMessage } from "./request/websocket/websocket-edge.ts";
export type { WebSocketLimits } from "./request/websocket/websocket-limits.ts";
export { WebSocketResponse } from "./request/websocket/websocket-response.ts";
export type { MessageOf, WebSocket } from "./request/websocket/websocket.ts";
export type {
  AutomaticContent,
  BytesContent,
  ChunksContent,
  ContentKind,
  ContentOf,
  EventsContent,
  ItemsContent,
  JSONContent,
  TextContent,
  URLContent,
} from "./responses/content-kind.ts";
export type { CookieOptions, CookiePlace } from "./responses/cookies/cookie-options.ts";
export type {
  FileAccess,
  FoundWithin,
  OpenedFile,
  ReadReceiver,
  SpoolFile,
} from "./responses/files/file-access.ts";
export {
  FileBody,
  type FileSegment,
  type FileSlice,
  type FailureListener,
  createShrunkError,
} from "./responses/files/file-body.ts";
export type { FolderFallback } from "./responses/files/static/static-folder.ts";
export {
  FileResponse,
  type FileContent,
  type FileResponseInit,
} from "./responses/files/file-response.ts";
export type { ContentDispositionType } from "./responses/files/format-content-disposition.ts";
export { forbidsBody } from "./responses/forbids-body.ts";
export { HTMLResponse } from "./responses/classes/html-response.ts";
export { JSONResponse } from "./responses/classes/json-response.ts";
export { ORJSONResponse } from "./responses/classes/orjson-response.ts";
export { PlainTextResponse } from "./responses/classes/plain-text-response.ts";
export { RedirectResponse } from "./responses/classes/redirect-response.ts";
export {
  type BackgroundWork,
  Response,
  type ResponseBody,
  type ResponseClass,
  type ResponseInit,
} from "./responses/response.ts";
export { type HeadersInput, ResponseHeaders } from "./responses/headers/response-headers.ts";
export { toHeaderPairs } from "./responses/headers/to-header-pairs.ts";
export { WrittenResponse } from "./responses/classes/written-response.ts";
export { BodyStream, type Chunk } from "./responses/streams/body-stream.ts";
export {
  type EventSourceInit,
  EventSourceResponse,
} from "./responses/streams/events/event-source-response.ts";
export { isWebStream } from "./responses/streams/web/is-web-stream.ts";
export { JSONLinesResponse } from "./responses/streams/json-lines-response.ts";
export { type EventFields, ServerSentEvent } from "./responses/streams/events/server-sent-event.ts";
export { StreamingResponse } from "./responses/streams/streaming-response.ts";
export { toBodyStream } from "./responses/streams/web/to-body-stream.ts";
export { UJSONResponse } from "./responses/classes/ujson-response.ts";
export { httpExceptionHandler } from "./run/errors/answers/handlers/http-exception-handler.ts";
export { requestValidationExceptionHandler } from "./run/errors/answers/handlers/request-validation-exception-handler.ts";
export type { Send } from "./run/run-request.ts";
export { TestClient, type TestClientOptions, type TestedApp } from "./testing/test-client.ts";
export { TestCookies } from "./testing/test-cookies.ts";
export type { TestField, TestRequest, TestValue } from "./testing/test-request.ts";
export { APIKeyCookie } from "./security/api-key/api-key-cookie.ts";
export { APIKeyHeader } from "./security/api-key/api-key-header.ts";
export { APIKeyQuery } from "./security/api-key/api-key-query.ts";
export type { APIKeyOptions } from "./security/api-key/api-key.ts";
export { eitherSecurity, type EitherSecurityOptions } from "./security/either-security.ts";
export {
  HTTPBasic,
  type HTTPBasicCredentials,
  type HTTPBasicOptions,
} from "./security/http/http-basic.ts";
export { HTTPBearer, type HTTPBearerOptions } from "./security/http/http-bearer.ts";
export { HTTPDigest } from "./security/http/http-digest.ts";
export { isEqualSecret } from "./security/is-equal-secret.ts";
export {
  OAuth2AuthorizationCodeBearer,
  type OAuth2AuthorizationCodeBearerOptions,
} from "./security/oauth2/oauth2-authorization-code-bearer.ts";
export {
  OAuth2PasswordBearer,
  type OAuth2PasswordBearerOptions,
} from "./security/oauth2/oauth2-password-bearer.ts";
export {
  OAuth2PasswordRequestForm,
  OAuth2PasswordRequestFormStrict,
} from "./security/oauth2/oauth2-password-request-form.ts";
export { OAuth2, type OAuth2Options } from "./security/oauth2/oauth2.ts";
export { OpenIdConnect, type OpenIdConnectOptions } from "./security/oauth2/open-id-connect.ts";
export type { HTTPAuthorizationCredentials } from "./security/read-token.ts";
export type { EitherOf, SecuritySchemes } from "./security/security-choice.ts";
export { type SecurityDemand, securityOf } from "./security/security-of.ts";
export type {
  OAuthFlow,
  OAuthFlows,
  SecuritySchemeObject,
} from "./security/security-scheme-object.ts";
export { type Secured, type SecurityOptions, SecurityScheme } from "./security/security-scheme.ts";
