// What the scripts of this folder use of the viewers, whose bundles come without types.

interface ShownResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly data: string;
}

/** What Swagger UI reads of the answer of a `userFetch`. */
type FetchedResponse = Response | (Omit<ShownResponse, "headers" | "text" | "data"> & TextReader);

interface TextReader {
  readonly headers: Headers;
  readonly text: () => Promise<string>;
  readonly blob: () => Promise<string>;
}

interface Call {
  readonly fetch: (url: string, init: RequestInit) => Promise<FetchedResponse>;
  /** Ends it where it is. */
  readonly stop: () => void;
  /** Ends it, and nothing of it shows any more. */
  readonly forget: () => void;
}

interface ExecutedRequest {
  readonly pathName: string;
  readonly method: string;
  readonly userFetch?: Call["fetch"];
}

interface SwaggerUISystem {
  readonly specActions: {
    setResponse(pathName: string, method: string, shown: ShownResponse): void;
  };
  readonly React: {
    readonly Fragment: unknown;
    createElement(type: unknown, props: object | null, ...children: unknown[]): unknown;
  };
}

type WrapAction<Input extends readonly unknown[]> = (
  action: (...input: Input) => unknown,
  system: SwaggerUISystem,
) => (...input: Input) => unknown;

type WrapComponent<Props> = (
  component: unknown,
  system: SwaggerUISystem,
) => (props: Props) => unknown;

interface SwaggerUIPlugin {
  readonly statePlugins: {
    readonly spec: {
      readonly wrapActions: {
        readonly executeRequest: WrapAction<[request: ExecutedRequest]>;
        readonly clearResponse: WrapAction<[pathName: string, method: string]>;
      };
    };
  };
  readonly wrapComponents: {
    readonly clear: WrapComponent<{ readonly path: string; readonly method: string }>;
    readonly responseBody: WrapComponent<{ readonly contentType?: string }>;
  };
}

interface SwaggerUI {
  initOAuth(settings: unknown): void;
}

declare const SwaggerUIBundle: ((settings: object) => SwaggerUI) & {
  readonly presets: { readonly apis: unknown };
};

declare const Redoc: {
  init(url: string, options: object, element: HTMLElement | null): void;
};

interface Window {
  ui: SwaggerUI;
}
