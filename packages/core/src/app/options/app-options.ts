import type { RouterOptions } from "../../declare/api-router.ts";
import type { DependencyMap } from "../../declare/dependencies/dependency.ts";
import type { ResponsesInput } from "../../declare/errors/documented-response.ts";
import type { ValidationErrorSettings } from "../../declare/errors/validation-error-settings.ts";
import type { NoState } from "../../declare/lifespan.ts";
import type { BackgroundTaskErrorHook } from "../../request/background/background-task-error-hook.ts";
import type { Logger } from "../../request/logger.ts";
import type { FileAccess } from "../../responses/files/file-access.ts";

/** What an application takes: what its routes share, and how it behaves. */
export interface AppOptions<
  Dependencies extends DependencyMap,
  Responses extends ResponsesInput,
  State extends object = NoState,
> extends Omit<RouterOptions<"", Dependencies, Responses, State>, "prefix"> {
  /** Whether a path that is found only with, or only without, its last slash is redirected there with 307. Default: true. */
  readonly redirectSlashes?: boolean | undefined;
  /**
   * The path that a proxy takes away before it hands a request on: "/api/v1". It comes back in `request.url`, in slash
   * redirects and in the documentation's `servers`. Default: none.
   *
   * @see https://fastapi.tiangolo.com/advanced/behind-a-proxy/
   */
  readonly rootPath?: string | undefined;
  /** Whether 422 answers repeat the input that did not fit. Default: false, as it may be a secret. */
  readonly echoInput?: boolean | undefined;
  /**
   * Whether errors are answered as `application/problem+json` (RFC 9457) instead of `{"detail": …}`, and documented so.
   * Default: false.
   */
  readonly problemDetails?: boolean | undefined;
  /** What invalid requests are answered with in place of the 422's `{"detail": […]}`, and its schema. */
  readonly validationError?: ValidationErrorSettings | undefined;
  /** The most bytes of a body, for routes that name no limit. Default: 1,048,576 (1 MiB). */
  readonly bodyLimit?: number | undefined;
  /** Takes what goes wrong; pino fits. Default: the console. */
  readonly logger?: Logger | undefined;
  /** Told of each background task that fails, in place of the log. */
  readonly onBackgroundTaskError?: BackgroundTaskErrorHook | undefined;
  /** Where uploaded files of more than 1 MiB lie while their request runs. Default: the system's temporary folder. */
  readonly uploadFolder?: string | undefined;
  /** Gives `FileResponse` and uploads a file system. Default: none here; `Fastidious` brings that of Node, Bun and Deno. */
  readonly loadFiles?: (() => Promise<FileAccess>) | undefined;
}
