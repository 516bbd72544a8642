import { APIRouter } from "fastidious";
import { z } from "zod";
import { readPolluted } from "../polluted.ts";

/** Any JSON, but not nothing. */
const AnyJSON = z.nonoptional(z.unknown());

const Person = z.strictObject({ name: z.string().min(1), age: z.int().optional() });

/** Bodies of JSON and of text. */
export const bodies = new APIRouter({ tags: ["bodies"] });

bodies.post("/echo-json", { body: AnyJSON }, ({ body }) => ({ got: body }));

bodies.post("/validated", { body: Person }, ({ body }) => ({ valid: body }));

bodies.post("/proto", { body: z.looseObject({}) }, ({ body }) => ({
  isAdmin: body["isAdmin"] ?? null,
  polluted: readPolluted(),
  merged: Object.assign({}, body)["isAdmin"] ?? null,
}));

// The request itself reads it: a text of whatever type it is sent as.
bodies.post("/drain", async ({ request }) => ({ n: (await request.text()).length }));
