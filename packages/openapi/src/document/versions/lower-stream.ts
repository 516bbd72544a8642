import { isJSONObject, type JSONObject } from "../json/is-json-object.ts";

/**
 * Says what the items of a stream are before OpenAPI 3.2: by the name that its registry has for that, which only few tools
 * know, and as the items of the whole, which all do. The whole has no type: it arrives as text, and may be read as a list.
 *
 * `{ itemSchema: Item }` → `{ schema: { items: Item }, "x-oai-itemSchema": Item }`
 *
 * @see https://spec.openapis.org/registry/extension/x-oai-itemSchema
 */
export function lowerStream(mediaType: JSONObject): JSONObject {
  const { itemSchema, ...rest } = mediaType;
  if (!isJSONObject(itemSchema)) return mediaType;
  return { schema: { items: itemSchema }, ...rest, "x-oai-itemSchema": itemSchema };
}
