import {
  isSchema,
  planResponseModel,
  type ModelOptions,
  type ResponseModel,
  SchemaError,
} from "@fastidious/schema";
import type {
  DocumentedResponse,
  ResponsesInput,
} from "../../declare/errors/documented-response.ts";
import type { RouteSettings } from "../../declare/routes/route-settings.ts";
import { forbidsBody } from "../../responses/forbids-body.ts";
import type { EffectiveRoute } from "../flatten-routes.ts";
import { planResponseClass } from "./plan-response-class.ts";
import type { ResponsePlan } from "../route-plan.ts";

/**
 * Settles how a route answers: class, status, model.
 *
 * @throws {SchemaError} When the model can't be sent, or the status forbids the body that the model describes.
 */
export function planResponse(effective: EffectiveRoute): ResponsePlan {
  const { settings } = effective.route;
  const { responseClass, streamingClass } = planResponseClass(effective);
  const statusCode = settings.statusCode ?? responseClass.statusCode;
  const modelOptions = toModelOptions(settings);
  checkResponse(settings, statusCode, modelOptions);
  const modelSchema = settings.responseModel;
  return {
    responseClass,
    streamingClass,
    statusCode,
    validation: effective.responseValidation ?? "strict",
    modelSchema,
    modelOptions,
    model: modelSchema && planResponseModel(modelSchema, modelOptions),
    replies: planReplies(toDocumentedResponses(effective.responses)),
  };
}

/** Declared responses in one form: `{ 404: NotFound }` → `404 → { model: NotFound }`. */
export function toDocumentedResponses(
  responses: ResponsesInput,
): ReadonlyMap<string, DocumentedResponse> {
  const declared = Object.entries(responses);
  if (declared.length === 0) return none;
  return new Map(
    declared.map(([status, said]) => {
      checkStatusKey(status);
      return [status, toDocumentedResponse(status, said)];
    }),
  );
}

const none: ReadonlyMap<string, DocumentedResponse> = new Map();

function toDocumentedResponse(status: string, declared: unknown): DocumentedResponse {
  if (isSchema(declared)) return { model: declared };
  if (typeof declared === "object" && declared !== null) return declared;
  throw new SchemaError(
    `responses says ${JSON.stringify(declared)} of ${status}. Write a model, or { model, description }.`,
  );
}

function checkStatusKey(status: string): void {
  if (/^[1-5](?:\d\d|XX)$/.test(status) || status === "default") return;
  throw new SchemaError(
    `responses names the status "${status}". Write a status code such as 404, a range such as "4XX", or "default".`,
  );
}

const noReplies: ReadonlyMap<number, ResponseModel> = new Map();

function planReplies(
  responses: ReadonlyMap<string, DocumentedResponse>,
): ReadonlyMap<number, ResponseModel> {
  if (responses.size === 0) return noReplies;
  const replies = new Map<number, ResponseModel>();
  for (const [status, { model }] of responses) {
    if (model !== undefined && /^\d+$/.test(status)) {
      replies.set(Number(status), planResponseModel(model));
    }
  }
  return replies;
}

function toModelOptions(settings: RouteSettings): ModelOptions {
  return {
    excludeUnset: settings.responseModelExcludeUnset ?? false,
    excludeDefaults: settings.responseModelExcludeDefaults ?? false,
    excludeNone: settings.responseModelExcludeNone ?? false,
    ...(settings.responseModelInclude && { include: settings.responseModelInclude }),
    ...(settings.responseModelExclude && { exclude: settings.responseModelExclude }),
  };
}

function checkResponse(settings: RouteSettings, statusCode: number, options: ModelOptions): void {
  if (!Number.isInteger(statusCode) || statusCode < 200 || statusCode > 599) {
    throw new SchemaError(`statusCode is ${statusCode}. Write an integer from 200 to 599.`);
  }
  if (settings.responseModel === undefined) {
    const flag = Object.values(options).some((value) => value !== false);
    if (flag) {
      throw new SchemaError(
        "responseModelInclude, responseModelExclude and their kin need a responseModel. Declare one, or remove them.",
      );
    }
    return;
  }
  if (!isSchema(settings.responseModel)) {
    throw new SchemaError("responseModel is no Zod schema. Write z.object({ … }).");
  }
  if (forbidsBody(statusCode)) {
    throw new SchemaError(
      `the status ${statusCode} forbids a body, and responseModel describes one. Remove one of them.`,
    );
  }
}
