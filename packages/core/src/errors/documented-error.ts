import type { Schema } from "@fastidious/schema";
import { HTTPException } from "./http-exception.ts";

/** What is thrown with a {@link DocumentedError} beside its content. */
export interface DocumentedErrorInit {
  /** Headers added to the answer. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** What led to it, for logs: it is not sent. */
  readonly cause?: unknown;
}

/** What a class of documented errors says of each of them. */
export interface DocumentedErrorFacts {
  /** The name that the class was made with, whatever a class that extends it is called. */
  readonly errorName: string;
  readonly statusCode: number;
  /** What the content is validated against, and documented by. */
  readonly model: Schema;
  readonly description: string | undefined;
  /** OpenAPI header objects by name. */
  readonly headers: Readonly<Record<string, unknown>> | undefined;
}

/** A class of documented errors, as `errors` takes it. `documentedError` makes them. */
export interface DocumentedErrorClass extends DocumentedErrorFacts {
  new (content: never, init?: DocumentedErrorInit): DocumentedError;
}

/** What the classes that `documentedError` makes have in common: answered with their content, which their model validates. */
export abstract class DocumentedError<Content = unknown> extends HTTPException {
  override readonly name: string = "DocumentedError";
  override readonly code: string = "DOCUMENTED_ERROR";
  /** What is answered, before the model has had its say; also the `detail`. */
  readonly content: Content;

  constructor(statusCode: number, content: Content, init: DocumentedErrorInit = {}) {
    super(statusCode, { ...init, detail: content });
    this.content = content;
  }
}
