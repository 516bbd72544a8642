import type { ResponseDraft } from "../../declare/response-draft.ts";
import type { Response } from "../response.ts";

declare const draft: ResponseDraft;
declare const response: Response;

draft.setCookie("a");
draft.setCookie("a", "1", { expires: new Date(), sameSite: null, path: undefined });
response.setCookie("a", "1", { maxAge: 3600, httpOnly: true, secure: true, sameSite: "lax" });
response.deleteCookie("a", { domain: "example.com", partitioned: true, secure: true });

// @ts-expect-error A value is text: a number would come back as a text.
draft.setCookie("a", 1);
// @ts-expect-error There is no such sameSite.
draft.setCookie("a", "1", { sameSite: "loose" });
// @ts-expect-error It is maxAge.
response.setCookie("a", "1", { maxage: 3600 });
// @ts-expect-error A deleted cookie has no life to choose.
response.deleteCookie("a", { maxAge: 0 });
