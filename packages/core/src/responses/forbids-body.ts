/**
 * Whether a status code forbids a body: 1xx, 204, 205 and 304 are sent without body, content-length and content-type
 * whatever was returned.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1
 */
export function forbidsBody(statusCode: number): boolean {
  return statusCode < 200 || statusCode === 204 || statusCode === 205 || statusCode === 304;
}
