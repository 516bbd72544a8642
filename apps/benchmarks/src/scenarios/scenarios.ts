import type { BenchmarkRequest, Scenario } from "./scenario.ts";
import { bodyLimit } from "./shop.ts";

const declaredItem = {
  id: 7,
  name: "Walnut desk",
  price: 349.5,
  tags: ["office", "wood"],
  created: "2025-03-04T05:06:07Z",
  description: "Oiled, 140 by 70, and heavier than it looks",
  owner: { id: "4bf0b2a3-5a0e-4c46-9d8c-2f7a0f6e1d11", email: "ada@example.com" },
};

const postedItem = JSON.stringify({ ...declaredItem, margin: 0.4, supplier: "never sent back" });

function postItem(body: string): BenchmarkRequest {
  return {
    method: "POST",
    target: "/items",
    headers: { "content-type": "application/json" },
    body,
  };
}

/** What is measured, in the order of the report. A new scenario is a new entry and a route in each contender. */
export const scenarios: readonly Scenario[] = [
  {
    name: "S1",
    title: "GET small JSON",
    request: { method: "GET", target: "/hello" },
    answer: '{"hello":"world"}',
    refusals: [
      { request: { method: "GET", target: "/nowhere" }, status: 404 },
      { request: { method: "GET", target: "/broken" }, status: 500 },
    ],
  },
  {
    name: "S2",
    title: "GET with path and query validated",
    request: { method: "GET", target: "/items/42?q=desk&limit=20" },
    answer: '{"id":42,"q":"desk","limit":20}',
    refusals: [
      { request: { method: "GET", target: "/items/none?q=desk" }, status: 422 },
      { request: { method: "GET", target: "/items/42?limit=20" }, status: 422 },
      { request: { method: "GET", target: "/items/42?q=desk&limit=101" }, status: 422 },
    ],
  },
  {
    name: "S3",
    title: "POST validated JSON through a response model",
    request: postItem(postedItem),
    answer: JSON.stringify(declaredItem),
    refusals: [
      { request: postItem(JSON.stringify({ ...declaredItem, price: "cheap" })), status: 422 },
      { request: postItem(JSON.stringify({ ...declaredItem, owner: { id: "ada" } })), status: 422 },
      { request: postItem(JSON.stringify(" ".repeat(bodyLimit))), status: 413 },
    ],
  },
];

/**
 * Finds a scenario by its name.
 *
 * @throws {Error} When there is none, naming those there are.
 */
export function findScenario(name: string): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found === undefined) {
    throw new Error(
      `There is no scenario "${name}". Take one of ${scenarios.map((one) => one.name).join(", ")}.`,
    );
  }
  return found;
}
