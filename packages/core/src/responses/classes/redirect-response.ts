import type { URLContent } from "../content-kind.ts";
import { Response, type ResponseBody, type ResponseInit } from "../response.ts";

// What may stand in a URL, and "%": text that is quoted already stays as it is.
const outsideURL = /[^A-Za-z0-9\-._~:/%#?=@[\]!$&'()*+,;]/gu;

/**
 * Sends the client to another URL: 307 keeps method and body, 303 makes a GET of it, 301 and 308 are for good. Characters
 * that may not stand in a URL, line breaks among them, are percent-encoded.
 *
 * @see https://fastapi.tiangolo.com/advanced/custom-response/#redirectresponse
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.4
 */
export class RedirectResponse extends Response<URLContent> {
  static override readonly statusCode: number = 307;

  constructor(url: string | URL, init: ResponseInit = {}) {
    super(url, init);
    this.headers.set("location", quoteURL(String(url)));
  }

  override render(): ResponseBody {
    return null;
  }
}

function quoteURL(url: string): string {
  return url.replaceAll(outsideURL, quoteCharacter);
}

function quoteCharacter(character: string): string {
  // A lone surrogate has no UTF-8 form: it becomes U+FFFD as it would in `new URL`.
  return /\p{Surrogate}/u.test(character) ? "%EF%BF%BD" : encodeURIComponent(character);
}
