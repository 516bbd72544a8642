import type { Exchange } from "../exchange.ts";

/**
 * A value that is sent as it was returned, unvalidated. Its model still says how types are written that JSON has not:
 * bigints, for one.
 */
export function asReturned(returned: unknown, { route }: Exchange): unknown {
  const { model } = route.response;
  return model === undefined ? returned : model.toWire(returned);
}
