import { z } from "zod";
import { z as z3 } from "zod/v3";
import type { DocumentedErrorClass } from "../../errors/documented-error.ts";
import { HTTPException } from "../../errors/http-exception.ts";
import { APIRouter } from "../api-router.ts";
import { dependency } from "../dependencies/dependency.ts";
import { documentedError } from "./documented-error.ts";
import type { ValidationErrorSettings } from "./validation-error-settings.ts";

declare function same<Expected>(): <Actual>(
  value: Actual,
) => [Expected, Actual] extends [Actual, Expected] ? void : "differs";

const OutOfStock = documentedError("OutOfStock", {
  statusCode: 409,
  model: z.object({ sku: z.string(), left: z.int().default(0) }),
  description: "None is left.",
  headers: { "retry-after": { schema: { type: "integer" } } },
});
const Closed = documentedError("Closed", {
  statusCode: 503,
  model: z.codec(z.iso.datetime(), z.date(), {
    decode: (text) => new Date(text),
    encode: (date) => date.toISOString(),
  }),
});
const Old = documentedError("Old", { statusCode: 410, model: z3.object({ id: z3.number() }) });

// The content is what the model's handler would return: defaults may be left out, codecs take what they encode.
export const error = new OutOfStock({ sku: "A-1" }, { headers: { a: "b" }, cause: new Error() });
export const checks = [
  same<{ sku: string; left?: number | undefined }>()(error.content) satisfies void,
  same<Date>()(new Closed(new Date()).content) satisfies void,
  same<{ id: number }>()(new Old({ id: 1 }).content) satisfies void,
];
error satisfies HTTPException;
export const classes: readonly DocumentedErrorClass[] = [OutOfStock, Closed, Old];

// @ts-expect-error -- sku is a text
void new OutOfStock({ sku: 7 });
// @ts-expect-error -- without its content
void new OutOfStock();
// @ts-expect-error -- not what it is encoded to
void new Closed("1970-01-01T00:00:00.000Z");
// @ts-expect-error -- a header's value is a text
void new OutOfStock({ sku: "A-1" }, { headers: { a: 1 } });
// @ts-expect-error -- without a model
documentedError("Wrong", { statusCode: 409 });

// Listed anywhere, it says nothing of what the handler gets or returns.
const router = new APIRouter({ errors: [OutOfStock] });
const user = dependency({ errors: [Closed] }, () => "ann");
router.get("/", { errors: [OutOfStock, Old], dependencies: { user } }, (context) => {
  same<string>()(context.user) satisfies void;
  throw new OutOfStock({ sku: "A-1" });
});
// @ts-expect-error -- a list
router.get("/", { errors: OutOfStock }, () => 1);
// @ts-expect-error -- documented errors alone
router.get("/", { errors: [Error] }, () => 1);
// @ts-expect-error -- HTTPException has no model
router.get("/", { errors: [HTTPException] }, () => 1);

// An exception handler of a router knows the error by its class.
router.exceptionHandler(OutOfStock, (_request, caught) => {
  same<{ sku: string; left?: number | undefined }>()(caught.content) satisfies void;
  return new Response();
});

// The content of an application's own validation error is held to its model where the model is named.
const Invalid = z.object({ wrong: z.array(z.string()) });
const own = {
  model: Invalid,
  content: (invalid) => ({ wrong: invalid.issues.map(({ msg }) => msg) }),
} satisfies ValidationErrorSettings<typeof Invalid>;
void ({
  model: Invalid,
  // @ts-expect-error -- a list of texts
  content: () => ({ wrong: "all" }),
} satisfies ValidationErrorSettings<typeof Invalid>);
// Both are what applications take.
export const settings: ValidationErrorSettings[] = [own, { model: Invalid, content: () => "all" }];
