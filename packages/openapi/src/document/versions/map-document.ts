import { isJSONObject, type JSONObject } from "../json/is-json-object.ts";
import type { OpenAPIDocument } from "../openapi-document.ts";

/** What becomes of the parts of a document. What is left out stays as it is. */
export interface DocumentChanges {
  readonly schema?: Change;
  readonly mediaType?: Change;
  readonly operation?: Change;
}

type Change = (part: JSONObject) => JSONObject;

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Copies a document with its operations, media types and schemas changed, wherever they stand. */
export function mapDocument(document: OpenAPIDocument, changes: DocumentChanges): OpenAPIDocument {
  const { paths, webhooks, components } = document;
  const mapItems = (items: JSONObject): JSONObject =>
    mapValues(items, (item) => mapPathItem(item, changes));
  const mapped = {
    ...document,
    paths: mapItems(paths),
    ...(webhooks && { webhooks: mapItems(webhooks) }),
    ...(components && { components: mapComponents(components, changes) }),
  };
  // Each part is what it was, changed by a function that gives the same kind of part.
  return mapped as OpenAPIDocument;
}

function mapComponents(components: object, changes: DocumentChanges): JSONObject {
  return mapMembers({ ...components }, { schemas: (schemas) => mapEach(schemas, changes.schema) });
}

function mapPathItem(item: JSONObject, changes: DocumentChanges): JSONObject {
  const change = (operation: JSONObject): JSONObject => mapOperation(operation, changes);
  const found = methods.filter((method) => Object.hasOwn(item, method));
  return mapMembers(item, Object.fromEntries(found.map((method) => [method, change])));
}

function mapOperation(operation: JSONObject, changes: DocumentChanges): JSONObject {
  const mapContent = (body: JSONObject): JSONObject =>
    mapMembers(body, {
      content: (content) => mapValues(content, (type) => mapMediaType(type, changes)),
      headers: (headers) => mapValues(headers, (header) => mapValue(header, changes)),
    });
  const mapped = mapMembers(operation, {
    requestBody: mapContent,
    responses: (responses) => mapValues(responses, mapContent),
    callbacks: (named) =>
      mapValues(named, (items) => mapValues(items, (item) => mapPathItem(item, changes))),
  });
  const { parameters } = mapped;
  const withParameters =
    changes.schema !== undefined && Array.isArray(parameters)
      ? { ...mapped, parameters: parameters.map((one: unknown) => mapPart(one, changes)) }
      : mapped;
  return changes.operation?.(withParameters) ?? withParameters;
}

function mapPart(part: unknown, changes: DocumentChanges): unknown {
  return isJSONObject(part) ? mapValue(part, changes) : part;
}

/** A parameter or a header. */
function mapValue(value: JSONObject, { schema }: DocumentChanges): JSONObject {
  return schema === undefined ? value : mapMembers(value, { schema });
}

function mapMediaType(
  mediaType: JSONObject,
  { schema, mediaType: change }: DocumentChanges,
): JSONObject {
  const changed = change?.(mediaType) ?? mediaType;
  if (schema === undefined) return changed;
  return mapMembers(changed, { schema, itemSchema: schema, "x-oai-itemSchema": schema });
}

function mapEach(parts: JSONObject, change: Change | undefined): JSONObject {
  return change === undefined ? parts : mapValues(parts, change);
}

/** Changes the members that have a change, where they are objects. What nothing changes is not copied. */
function mapMembers(object: JSONObject, changes: Readonly<Record<string, Change>>): JSONObject {
  const changed = Object.entries(changes).flatMap(([name, change]): [string, JSONObject][] => {
    const part = Object.hasOwn(object, name) ? object[name] : undefined;
    if (!isJSONObject(part)) return [];
    const made = change(part);
    return made === part ? [] : [[name, made]];
  });
  // Of the names, which stand in `changes`, none is "__proto__".
  return changed.length === 0 ? object : { ...object, ...Object.fromEntries(changed) };
}

/** Changes every member that is an object. What nothing changes is not copied. */
function mapValues(object: JSONObject, change: Change): JSONObject {
  let isChanged = false;
  const mapped = Object.entries(object).map(([name, part]) => {
    const made = isJSONObject(part) ? change(part) : part;
    if (made !== part) isChanged = true;
    return [name, made] as const;
  });
  return isChanged ? Object.fromEntries(mapped) : object;
}
