import { APIRouter } from "fastidious";
import { z } from "zod";
import { jsonTypes } from "./json-types.ts";
import { Failure } from "./models.ts";
import { textTypes } from "./text-types.ts";

const responses = { 404: Failure } as const;

/** Routes that take a parameter of each type that text may be: in the query, a header and a cookie. */
export const parameters = new APIRouter({ prefix: "/parameters", tags: ["types"], responses });

for (const [name, type] of Object.entries(textTypes)) {
  parameters.get(
    `/${name}`,
    {
      query: { value: type },
      headers: { "x-value": isList(type) ? z.string().optional() : type },
      cookies: { value: z.string().optional() },
      description: `Takes ${name}.`,
      responseModel: z.object({ taken: z.boolean() }),
    },
    () => ({ taken: true }),
  );
}

/** Routes that take a body of each type, and answer with one. */
export const bodies = new APIRouter({ prefix: "/bodies", tags: ["types"], responses });

for (const [name, type] of Object.entries({ ...textTypes, ...jsonTypes })) {
  bodies.post(
    `/${name}`,
    {
      body: z.object({ value: type }),
      responseModel: z.object({ value: type }),
      description: `Takes and gives ${name}.`,
    },
    ({ body }) => body,
  );
}

/** The same types by name, in requests, in responses, and in lists of them. */
export const named = new APIRouter({ prefix: "/named", tags: ["types"], responses });

for (const [name, type] of Object.entries({ ...textTypes, ...jsonTypes })) {
  const model = z.object({ value: type, others: z.array(type) }).meta({ id: `Named ${name}` });
  named.put(`/${name}`, { body: model, description: `Takes ${name}.` }, () => null);
  named.get(`/${name}`, { responseModel: z.array(model), description: `Gives ${name}.` }, () => []);
}

function isList(type: z.ZodType): boolean {
  const { type: kind } = type.def;
  return kind === "array" || kind === "default";
}
