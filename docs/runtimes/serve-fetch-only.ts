import handlers from "../samples/running/bun.ts";

/** The sample without routes of Bun's own. */
// oxlint-disable-next-line import/no-default-export -- that is where Bun looks
export default { fetch: handlers.fetch };
