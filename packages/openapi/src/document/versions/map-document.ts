import { isJSONObject, type JSONObject } from "../json/is-json-object.ts";
import type { OpenAPIDocument } from "../openapi-document.ts";

/** What becomes of the parts of a document. What is left out stays as it is. */
export interface DocumentChanges {
  readonly schema?: Change;
  readonly mediaType?: Change;
  readonly operation?: Change;
}

type Change = (part: JSONObject) => JSONObject;

/** What becomes of the members of an object, by their names: none of them is "__proto__". */
type MemberChanges = Readonly<Record<string, Change>>;

/** Changes the operations, media types and schemas of a document, wherever they stand. What nothing changes is not copied. */
export function mapDocument(document: OpenAPIDocument, changes: DocumentChanges): OpenAPIDocument {
  const mapPathItem = planPathItem(changes);
  const mapItems = (items: JSONObject): JSONObject => mapValues(items, mapPathItem);
  const { schema } = changes;
  const mapped = mapMembers(
    { ...document },
    {
      paths: mapItems,
      webhooks: mapItems,
      ...(schema && {
        components: (components) =>
          mapMembers(components, { schemas: (schemas) => mapValues(schemas, schema) }),
      }),
    },
  );
  // Each part is what it was, changed by a function that gives the same kind of part.
  return mapped as unknown as OpenAPIDocument;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The functions are made once for a document: it has many operations. */
function planPathItem(changes: DocumentChanges): Change {
  const mapPathItem: Change = (item) => mapMembers(item, ofItem);
  const mapOperation = planOperation(changes, mapPathItem);
  const ofItem = Object.fromEntries(methods.map((method) => [method, mapOperation]));
  return mapPathItem;
}

function planOperation(changes: DocumentChanges, mapPathItem: Change): Change {
  const { operation, schema } = changes;
  const mapContent = planContent(changes);
  const mapItems: Change = (items) => mapValues(items, mapPathItem);
  const members: MemberChanges = {
    requestBody: mapContent,
    responses: (responses) => mapValues(responses, mapContent),
    callbacks: (named) => mapValues(named, mapItems),
  };
  return (part) => {
    const mapped = mapMembers(part, members);
    const whole = schema === undefined ? mapped : mapParameters(mapped, schema);
    return operation === undefined ? whole : operation(whole);
  };
}

/** Plans the changes of a body or a response. */
function planContent({ schema, mediaType }: DocumentChanges): Change {
  const ofValue: MemberChanges = schema === undefined ? {} : { schema };
  const ofMediaType: MemberChanges =
    schema === undefined ? {} : { schema, itemSchema: schema, "x-oai-itemSchema": schema };
  const mapMediaType: Change = (part) => mapMembers(mediaType?.(part) ?? part, ofMediaType);
  const members: MemberChanges = {
    content: (content) => mapValues(content, mapMediaType),
    headers: (headers) => mapValues(headers, (header) => mapMembers(header, ofValue)),
  };
  return (body) => mapMembers(body, members);
}

function mapParameters(operation: JSONObject, schema: Change): JSONObject {
  const { parameters } = operation;
  if (!Array.isArray(parameters)) return operation;
  const mapped = parameters.map((one: unknown) =>
    isJSONObject(one) ? mapMembers(one, { schema }) : one,
  );
  return { ...operation, parameters: mapped };
}

/** Changes the members that have a change, where they are objects. */
function mapMembers(object: JSONObject, changes: MemberChanges): JSONObject {
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(changes)) {
    const part = Object.hasOwn(object, name) ? object[name] : undefined;
    const made = isJSONObject(part) ? changes[name]?.(part) : part;
    if (made === part) continue;
    copy ??= { ...object };
    copy[name] = made;
  }
  return copy ?? object;
}

/** Changes every member that is an object. */
function mapValues(object: JSONObject, change: Change): JSONObject {
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(object)) {
    const part = object[name];
    const made = isJSONObject(part) ? change(part) : part;
    if (made === part) continue;
    copy ??= { ...object };
    // A member of its own is written over even where it is called "__proto__".
    copy[name] = made;
  }
  return copy ?? object;
}
