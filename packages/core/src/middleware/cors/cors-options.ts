/** What {@link CORSMiddleware} lets other origins do. Nothing of it is allowed unless it is named. */
export interface CORSMiddlewareOptions {
  /** Such as "https://shop.example" or "http://localhost:3000", without a path. `["*"]` stands for any. Default: none. */
  readonly allowOrigins?: readonly string[] | undefined;
  /** Matches whole origins: `/https:\/\/[a-z]+\.shop\.example/`. */
  readonly allowOriginRegex?: RegExp | string | undefined;
  /** `["*"]` stands for DELETE, GET, HEAD, OPTIONS, PATCH, POST and PUT. Default: GET. */
  readonly allowMethods?: readonly string[] | undefined;
  /** Those beside Accept, Accept-Language, Content-Language and Content-Type. `["*"]` stands for any. Default: none. */
  readonly allowHeaders?: readonly string[] | undefined;
  /** Whether browsers send cookies and credentials along. Not for any origin. Default: false. */
  readonly allowCredentials?: boolean | undefined;
  /** The response's headers that scripts may read. Default: none but those that browsers always show. */
  readonly exposeHeaders?: readonly string[] | undefined;
  /** How many seconds a browser may remember what it has asked. Default: 600. */
  readonly maxAge?: number | undefined;
  /** Whether public sites may ask a server in a private network. Default: false. */
  readonly allowPrivateNetwork?: boolean | undefined;
}

/** The names of all options. */
export const corsOptionNames: Readonly<Record<keyof CORSMiddlewareOptions, true>> = {
  allowOrigins: true,
  allowOriginRegex: true,
  allowMethods: true,
  allowHeaders: true,
  allowCredentials: true,
  exposeHeaders: true,
  maxAge: true,
  allowPrivateNetwork: true,
};
