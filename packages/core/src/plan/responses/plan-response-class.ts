import { SchemaError } from "@fastidious/schema";
import { JSONResponse } from "../../responses/classes/json-response.ts";
import { isStreamingClass } from "../../responses/streams/is-streaming-class.ts";
import { JSONLinesResponse } from "../../responses/streams/json-lines-response.ts";
import type { EffectiveRoute } from "../flatten-routes.ts";
import type { ResponsePlan } from "../route-plan.ts";

type Classes = Pick<ResponsePlan, "responseClass" | "streamingClass">;

/**
 * Settles what a route's answers are made with. Its own class decides whether it streams, and without one its handler
 * does: a `defaultResponseClass` of the other sort is passed over.
 *
 * @throws {SchemaError} When the handler is a generator, and the route's own class does not stream.
 */
export function planResponseClass({ route, responseClass: nearest }: EffectiveRoute): Classes {
  const isGenerator = isGeneratorFunction(route.handler);
  const own = route.settings.responseClass;
  if (own !== undefined) return planOwn(own, isGenerator);
  const isStreaming = nearest !== undefined && isStreamingClass(nearest);
  const streamingClass = isStreaming ? nearest : JSONLinesResponse;
  const valueClass = isStreaming ? JSONResponse : (nearest ?? JSONResponse);
  return { responseClass: isGenerator ? streamingClass : valueClass, streamingClass };
}

function planOwn(own: NonNullable<Classes["responseClass"]>, isGenerator: boolean): Classes {
  if (isStreamingClass(own)) return { responseClass: own, streamingClass: own };
  if (isGenerator) {
    throw new SchemaError(
      `the handler is a generator, and ${own.name} does not stream. Write responseClass: StreamingResponse, or leave it out for JSON Lines.`,
    );
  }
  return { responseClass: own, streamingClass: undefined };
}

function isGeneratorFunction(handler: object): boolean {
  const tag = Object.prototype.toString.call(handler);
  return tag === "[object GeneratorFunction]" || tag === "[object AsyncGeneratorFunction]";
}
