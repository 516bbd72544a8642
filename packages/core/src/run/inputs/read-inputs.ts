import type {
  FormValues,
  Issue,
  MaybePromise,
  ReadResult,
  TextReader,
  TextValues,
} from "@fastidious/schema";
import { parse as parseQuery } from "fast-querystring";
import type {
  BodyPlan,
  FormPlan,
  InputsPlan,
  TextInputPlan,
  TextPlace,
} from "../../plan/route-plan.ts";
import type { Exchange } from "../exchange.ts";
import { isPromise } from "../is-promise.ts";
import { convertFiles } from "./convert-files.ts";
import type { RequestContext } from "../request-context.ts";
import { withPlace } from "../with-place.ts";

const places: Readonly<Record<TextPlace, string>> = {
  path: "path",
  query: "query",
  headers: "header",
  cookies: "cookie",
};

/**
 * Reads inputs into a context; what does not fit is added to the exchange's issues.
 *
 * @returns A promise only where a schema has asynchronous checks.
 */
export function readInputs(
  inputs: InputsPlan,
  exchange: Exchange,
  context: RequestContext,
): MaybePromise<void> {
  let waiting: PromiseLike<void>[] | undefined;
  for (const text of inputs.texts) {
    const read = readText(text, exchange, context);
    if (read !== undefined) (waiting ??= []).push(read);
  }
  const content = readContent(inputs, exchange, context);
  if (content !== undefined) (waiting ??= []).push(content);
  if (waiting !== undefined) return Promise.all(waiting).then(nothing);
}

function readContent(
  { body, form }: InputsPlan,
  exchange: Exchange,
  context: RequestContext,
): PromiseLike<void> | undefined {
  if (body !== undefined) return readBody(body, exchange, context);
  if (form === undefined) return undefined;
  return readForm(form, exchange, (result) => {
    if (result.success) context.form = result.data;
    else addIssues(exchange, context, withPlace("body", result.issues));
  });
}

function readText(
  { place, reader }: TextInputPlan,
  exchange: Exchange,
  context: RequestContext,
): PromiseLike<void> | undefined {
  const result = reader.read(valuesOf(place, reader, exchange));
  if (isPromise(result))
    return result.then((settled) => keepText(settled, place, exchange, context));
  keepText(result, place, exchange, context);
  return undefined;
}

// oxlint-disable-next-line max-params -- a record here would be one more object for each input of each request
function keepText(
  result: ReadResult,
  place: TextPlace,
  exchange: Exchange,
  context: RequestContext,
): void {
  if (!result.success) addIssues(exchange, context, withPlace(places[place], result.issues));
  // A path may be read in two parts: what the route declares, and what only the template names.
  else
    context[place] =
      context[place] === undefined ? result.data : { ...context[place], ...toRecord(result.data) };
}

function toRecord(data: unknown): object {
  return typeof data === "object" && data !== null ? data : {};
}

function readBody(
  plan: BodyPlan,
  exchange: Exchange,
  context: RequestContext,
): PromiseLike<void> | undefined {
  const received = exchange.body;
  if (received === undefined || received === "absent") {
    if (plan.isRequired) {
      context.isUnfit = true;
      (exchange.issues ??= []).push({ type: "missing", loc: ["body"], msg: "Field required" });
      return undefined;
    }
  }
  const value = typeof received === "object" ? received.value : undefined;
  const result = plan.reader.read(value);
  if (isPromise(result)) return result.then((settled) => keepBody(settled, exchange, context));
  keepBody(result, exchange, context);
  return undefined;
}

function keepBody(result: ReadResult, exchange: Exchange, context: RequestContext): void {
  if (result.success) context.body = result.data;
  else addIssues(exchange, context, withPlace("body", result.issues));
}

function readForm(
  { reader, converted }: FormPlan,
  { body, route }: Exchange,
  keep: (result: ReadResult) => void,
): PromiseLike<void> | undefined {
  // A form without a body is one without fields: each that is required is told as missing.
  const values = typeof body === "object" ? (body.form ?? noValues) : noValues;
  const files = convertFiles(converted, values, route.formReading.limits.fieldBytes);
  const result = isPromise(files)
    ? files.then((settled) => reader.read(settled))
    : reader.read(files);
  if (isPromise(result)) return result.then(keep);
  keep(result);
  return undefined;
}

const noValues: FormValues = Object.create(null);

function addIssues(exchange: Exchange, context: RequestContext, issues: readonly Issue[]): void {
  context.isUnfit = true;
  (exchange.issues ??= []).push(...issues);
}

function valuesOf(place: TextPlace, reader: TextReader, exchange: Exchange): TextValues {
  if (place === "path") return exchange.params;
  if (place === "query") return (exchange.queryValues ??= parseQuery(exchange.request.queryText));
  return place === "headers" ? headersOf(reader, exchange) : exchange.request.cookies;
}

function headersOf(reader: TextReader, { request }: Exchange): TextValues {
  if (reader.keepsUndeclared) return Object.fromEntries(request.headers);
  const values: Record<string, string | readonly string[] | undefined> = {};
  for (const { wireName, isList } of reader.fields) {
    // Header names have no case; an alias is written as its author likes.
    const name = wireName.toLowerCase();
    const listed = isList ? request.headerValues(name) : [];
    values[wireName] = isList ? (listed.length === 0 ? undefined : listed) : request.header(name);
  }
  return values;
}

function nothing(): void {
  // The results were kept as they came.
}
