import type { Issue } from "@fastidious/schema";
import { ResponseValidationError } from "../../errors/response-validation-error.ts";
import type { Exchange } from "../exchange.ts";
import { withPlaceOnly } from "../with-place.ts";

/** With "strict" validation the value stays here; with "log" it is sent as it was returned. */
export function refuseMisfit(issues: readonly Issue[], { app, route }: Exchange): void {
  const error = new ResponseValidationError(route.label, withPlaceOnly("response", issues));
  if (route.response.validation === "strict") throw error;
  app.logger.warn({ route: route.label, issues: error.issues }, error.message);
}
