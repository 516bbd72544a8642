import { allParts, fileText } from "../shop/bulk.ts";
import { text } from "../shop/shop.ts";
import type { Scenario } from "./scenario.ts";
import { usualScenario } from "./usual-scenario.ts";

/** Text, streams and files. */
export const bulkScenarios: readonly Scenario[] = [
  {
    ...usualScenario,
    name: "S6",
    title: "GET text",
    request: { method: "GET", target: "/text" },
    answer: text,
    mediaType: "text/plain",
    goal: { usual: 1 },
  },
  {
    ...usualScenario,
    name: "S7",
    title: "stream of 64 parts of 1 KiB",
    request: { method: "GET", target: "/parts" },
    answer: allParts,
    mediaType: "",
    isSized: false,
    goal: { usual: 1.15 },
  },
  {
    ...usualScenario,
    name: "S8",
    title: "file of 1 MiB",
    request: { method: "GET", target: "/file" },
    answer: fileText,
    mediaType: "text/plain",
    goal: { usual: 1.8 },
  },
];
