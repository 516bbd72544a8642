import type { Exchange } from "./exchange.ts";

/** Tests that built their application around a dependency of a tutorial, so that the recording has no name for it. */
const applications: Readonly<Record<string, string>> = {
  "test_get_db[tutorial008_py310]": "dependencies.tutorial008_py310",
  test_get_db: "dependencies.tutorial010_py310",
};

/** Names the application of an exchange that was recorded without a name. */
export function nameApplication(exchange: Exchange): Exchange {
  if (exchange.app !== "") return exchange;
  return { ...exchange, app: applications[exchange.test] ?? "" };
}
