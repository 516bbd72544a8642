import type { Issue } from "@fastidious/schema";
import { ResponseValidationError } from "../../../errors/response-validation-error.ts";
import { withPlaceOnly } from "../../with-place.ts";

/** An error's content that does not fit its model is our mistake, as a returned value is. */
export function refuseContent(issues: readonly Issue[], place: string): never {
  throw new ResponseValidationError(place, withPlaceOnly("response", issues));
}
