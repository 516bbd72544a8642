import { catalog, strip, warehouse } from "../shop/items.ts";
import { bodyLimit } from "../shop/limits.ts";
import type { BenchmarkRequest, Refusal, Scenario } from "./scenario.ts";
import { usualScenario } from "./usual-scenario.ts";

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

function refuseInput(request: BenchmarkRequest, status = 422): Refusal {
  return { request, status, side: "input" };
}

/** JSON in and out. */
export const dataScenarios: readonly Scenario[] = [
  {
    ...usualScenario,
    name: "S1",
    title: "GET small JSON",
    request: { method: "GET", target: "/hello" },
    answer: '{"hello":"world"}',
    refusals: [
      refuseInput({ method: "GET", target: "/nowhere" }, 404),
      { request: { method: "GET", target: "/broken" }, status: 500, side: "output" },
    ],
    goal: { usual: 1 },
  },
  {
    ...usualScenario,
    name: "S2",
    title: "GET with path and query validated",
    request: { method: "GET", target: "/items/42?q=desk&limit=20" },
    answer: '{"id":42,"q":"desk","limit":20}',
    refusals: [
      refuseInput({ method: "GET", target: "/items/none?q=desk" }),
      refuseInput({ method: "GET", target: "/items/42?limit=20" }),
      refuseInput({ method: "GET", target: "/items/42?q=desk&limit=101" }),
    ],
    goal: { usual: 1 },
  },
  {
    ...usualScenario,
    name: "S3",
    title: "POST validated JSON through a response model",
    request: postItem(postedItem),
    answer: JSON.stringify(declaredItem),
    refusals: [
      refuseInput(postItem(JSON.stringify({ ...declaredItem, price: "cheap" }))),
      refuseInput(postItem(JSON.stringify({ ...declaredItem, owner: { id: "ada" } }))),
      refuseInput(postItem(JSON.stringify(" ".repeat(bodyLimit))), 413),
    ],
    goal: { usual: 0.95 },
  },
  {
    ...usualScenario,
    name: "S4",
    title: "GET 100 items, two undeclared fields each, through a model",
    request: { method: "GET", target: "/catalog" },
    answer: JSON.stringify(catalog.map(strip)),
    base: "raw-unchecked",
    goal: { usual: 1, from26: 0.85 },
  },
  {
    ...usualScenario,
    name: "S5",
    title: "GET 10,000 items through a model",
    // The answers are megabytes: more connections would only queue.
    load: { kind: "requests", connections: 8, leastSeconds: 3 },
    request: { method: "GET", target: "/warehouse" },
    answer: JSON.stringify(warehouse.map(strip)),
    base: "raw-unchecked",
    goal: { usual: 1.5, from26: 1.3 },
  },
  {
    ...usualScenario,
    name: "S11",
    title: "GET with dependencies three deep",
    request: {
      method: "GET",
      target: "/profile",
      headers: { authorization: "Bearer token-of-ada" },
    },
    answer: '{"name":"Ada","rights":["read","write"]}',
    refusals: [refuseInput({ method: "GET", target: "/profile" }, 401)],
  },
];
