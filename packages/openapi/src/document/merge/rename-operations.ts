import type { JSONObject } from "../json/is-json-object.ts";
import type { OpenAPIDocument } from "../openapi-document.ts";
import { mapDocument } from "../versions/map-document.ts";

/** Numbers the operation ids of a document that another one has. */
export function renameOperations(
  document: OpenAPIDocument,
  other: OpenAPIDocument,
): OpenAPIDocument {
  const taken = new Set<unknown>([...idsOf(other), ...idsOf(document)]);
  const clashing = new Set(idsOf(other));
  return mapDocument(document, { operation: (operation) => rename(operation, clashing, taken) });
}

function rename(
  operation: JSONObject,
  clashing: ReadonlySet<unknown>,
  taken: Set<unknown>,
): JSONObject {
  const { operationId: id } = operation;
  if (typeof id !== "string" || !clashing.has(id)) return operation;
  let operationId = id;
  for (let count = 2; taken.has(operationId); count += 1) operationId = `${id}${count}`;
  taken.add(operationId);
  return { ...operation, operationId };
}

function idsOf(document: OpenAPIDocument): unknown[] {
  const ids: unknown[] = [];
  mapDocument(document, {
    operation: (operation) => {
      ids.push(operation["operationId"]);
      return operation;
    },
  });
  return ids;
}
