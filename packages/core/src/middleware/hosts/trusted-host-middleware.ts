import { DefinitionError } from "../../errors/definition-error.ts";
import type { Request } from "../../request/request.ts";
import type { Next } from "../compose.ts";
import type { MiddlewareObject } from "../middleware-class.ts";
import { problemsOfNames } from "../problems-of-names.ts";
import { type ClaimedHost, hostOf } from "./host-of.ts";
import { isSecure } from "./is-secure.ts";
import { redirectToHost } from "./redirect-to-host.ts";
import { refuseHost } from "./refuse-host.ts";

/** What {@link TrustedHostMiddleware} takes. */
export interface TrustedHostMiddlewareOptions {
  /** Names without ports: "example.com"; "*.example.com" for all below it; "*" for any. Default: any. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Whether "example.com" is sent on to "www.example.com" where only that one is listed. Default: true. */
  readonly wwwRedirect?: boolean | undefined;
}

const optionNames: Readonly<Record<keyof TrustedHostMiddlewareOptions, true>> = {
  allowedHosts: true,
  wwwRedirect: true,
};

const pattern = /^(?:\*|(?:\*\.)?[^\s:/\\?#@*[\]]+|\[[\da-f:.]+\])$/i;

/**
 * Answers requests for hosts that are not listed with 400: the `Host` header is the client's word, and goes into links and
 * redirects.
 *
 * @example
 * app.addMiddleware(TrustedHostMiddleware, { allowedHosts: ["example.com", "*.example.com"] });
 *
 * @throws {DefinitionError} When something is listed that is no host.
 * @see https://fastapi.tiangolo.com/advanced/middleware/#trustedhostmiddleware
 */
export class TrustedHostMiddleware implements MiddlewareObject {
  readonly leavesBody = true;
  private readonly names: ReadonlySet<string>;
  private readonly endings: readonly string[];
  private readonly sendsToWWW: boolean;

  constructor(options: TrustedHostMiddlewareOptions = {}) {
    const { allowedHosts = ["*"], wwwRedirect = true } = options;
    const problems = [...problemsOfNames(options, optionNames), ...problemsOfHosts(allowedHosts)];
    if (problems.length > 0) throw new DefinitionError(problems);
    const hosts = allowedHosts.map((host) => host.toLowerCase());
    this.names = new Set(hosts);
    this.endings = hosts.filter((host) => host.startsWith("*.")).map((host) => host.slice(1));
    this.sendsToWWW = wwwRedirect;
  }

  dispatch(request: Request, next: Next): ReturnType<MiddlewareObject["dispatch"]> {
    if (this.names.has("*")) return next(request);
    const host = hostOf(request);
    if (host === undefined) return refuseHost();
    if (this.isTrusted(host)) return next(request);
    // The name is one of the list: nothing of the client's chooses where it is sent.
    if (this.sendsToWWW && this.names.has(`www.${host.name}`)) {
      const scheme = isSecure(request) ? "https" : "http";
      return redirectToHost(request, `${scheme}://www.${host.name}${host.port}`);
    }
    return refuseHost();
  }

  private isTrusted({ name }: ClaimedHost): boolean {
    return this.names.has(name) || this.endings.some((ending) => name.endsWith(ending));
  }
}

function problemsOfHosts(hosts: readonly string[]): string[] {
  if (!Array.isArray(hosts) || hosts.length === 0) {
    return ['allowedHosts names no host. Write allowedHosts: ["example.com"].'];
  }
  return hosts
    .filter((host) => !pattern.test(host))
    .map(
      (host) =>
        `allowedHosts has "${host}", which is no host. Write "example.com" or "*.example.com", without scheme and port.`,
    );
}
