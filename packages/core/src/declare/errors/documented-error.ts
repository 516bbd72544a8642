import { isSchema, type Schema } from "@fastidious/schema";
import {
  DocumentedError,
  type DocumentedErrorFacts,
  type DocumentedErrorInit,
} from "../../errors/documented-error.ts";
import type { Returnable } from "../routes/returned.ts";

/** What {@link documentedError} takes. */
export interface DocumentedErrorOptions<Model extends Schema> {
  /** An integer from 400 to 599. */
  readonly statusCode: number;
  /** What the answer's body is, validated as a response model is. */
  readonly model: Model;
  /** What the documentation says. Default: the status code's phrase. */
  readonly description?: string | undefined;
  /** OpenAPI header objects by name, for the documentation. Headers that are sent are given where it is thrown. */
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
}

/** A class of errors whose content is what its model takes. */
export interface DocumentedErrorOf<Content> extends DocumentedErrorFacts {
  new (content: Content, init?: DocumentedErrorInit): DocumentedError<Content>;
}

/**
 * Makes a class of errors that know their status and the schema of their body. Routes, routers, dependencies or the
 * application list it in `errors`, and it is documented; wherever it is thrown, it is answered with its content.
 *
 * It is an `HTTPException`: handlers of its status get it too.
 *
 * @example
 * const OutOfStock = documentedError("OutOfStock", { statusCode: 409, model: z.object({ sku: z.string() }) });
 * app.post("/orders", { errors: [OutOfStock] }, () => {
 *   throw new OutOfStock({ sku: "A-1" });
 * });
 */
export function documentedError<Model extends Schema>(
  name: string,
  options: DocumentedErrorOptions<Model>,
): DocumentedErrorOf<Returnable<Model>> {
  checkOptions(name, options);
  const { statusCode, model, description, headers } = options;
  class Made extends DocumentedError<Returnable<Model>> {
    static readonly errorName: string = name;
    static readonly statusCode: number = statusCode;
    static readonly model: Schema = model;
    static readonly description: string | undefined = description;
    static readonly headers: Readonly<Record<string, unknown>> | undefined = headers;
    override readonly name: string = name;

    constructor(content: Returnable<Model>, init?: DocumentedErrorInit) {
      super(statusCode, content, init);
    }
  }
  // The stack is headed by the prototype's name, as it is written before the instance has one of its own.
  Object.defineProperty(Made.prototype, "name", { value: name });
  return Object.defineProperty(Made, "name", { value: name });
}

/** What plain JavaScript may hand over; what the options hold is checked when the application is planned. */
function checkOptions(name: unknown, options: unknown): void {
  const hasModel =
    typeof options === "object" &&
    options !== null &&
    "model" in options &&
    isSchema(options.model) &&
    "statusCode" in options &&
    typeof options.statusCode === "number";
  if (typeof name === "string" && hasModel) return;
  throw new TypeError(
    'documentedError: expected a name, a status code and a model. Write documentedError("OutOfStock", { statusCode: 409, model: z.object({ … }) }).',
  );
}
