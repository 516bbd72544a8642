import {
  Fastidious,
  type MiddlewareObject,
  type Next,
  type Request,
  type Response,
} from "fastidious";

/** Says when it is worth asking again. */
class RetryMiddleware implements MiddlewareObject {
  readonly leavesBody = true;
  private readonly options: { readonly retryAfter: number };

  constructor(options: { readonly retryAfter: number }) {
    this.options = options;
  }

  async dispatch(request: Request, next: Next): Promise<Response> {
    const response = await next(request);
    if (response.statusCode === 503) {
      response.headers.set("retry-after", String(this.options.retryAfter));
    }
    return response;
  }
}

export const app = new Fastidious();

app.addMiddleware(RetryMiddleware, { retryAfter: 3600 });

app.get("/", { statusCode: 503 }, () => "closed");
