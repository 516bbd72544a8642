import { SchemaError } from "@fastidious/schema";
import { ExceptionHandlers } from "../declare/errors/exception-handlers.ts";
import type { PathTemplate } from "../declare/paths/path-template.ts";
import type { Call, Calls } from "../declare/routes/route-settings.ts";
import { type ErrorFormat, plainFormat } from "./errors/error-format.ts";
import { standAlone } from "./flatten-routes.ts";
import { type PlanningRules, planRoute } from "./plan-route.ts";
import type { RoutePlan } from "./route-plan.ts";

/**
 * Makes calls ready for the documentation. Nothing of them is routed, and their addresses are taken as they are.
 *
 * @param format - How the application writes errors, as its own routes say. Default: as one that says nothing.
 * @throws {SchemaError} When a call can't be documented.
 */
export function planCalls({ calls }: Calls, format: ErrorFormat = plainFormat): RoutePlan[] {
  const rules = toRules(format);
  return calls.map((call) => planCall(call, rules));
}

function planCall({ method, path, settings }: Call, rules: PlanningRules): RoutePlan {
  const problems: string[] = [];
  const alone = standAlone({ methods: [method], path, settings, handler: nobody() });
  const plan = planRoute({ ...alone, template: toAddress(path) }, rules, problems);
  if (plan === undefined) throw new SchemaError(problems.join("\n"));
  return plan;
}

function toAddress(path: string): PathTemplate {
  return { source: path, documented: path, routed: path, parameters: [] };
}

/** A call has no dependencies, reads no files and is never made. */
function toRules(format: ErrorFormat): PlanningRules {
  const logger = { error: nobody(), warn: nobody() };
  return {
    bodyLimit: 0,
    files: { loadFiles: rejectFiles, uploadFolder: undefined, logger },
    errors: { format, handlers: new ExceptionHandlers() },
    overrides: new Map(),
    held: new Map(),
    lifespans: new Map(),
  };
}

/** The other side answers. One of its own for each call, without a name that could become a summary. */
function nobody(): () => void {
  return () => undefined;
}

function rejectFiles(): Promise<never> {
  return Promise.reject(new Error("A call reads no files."));
}
