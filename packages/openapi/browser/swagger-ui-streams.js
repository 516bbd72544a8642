"use strict";

// The most characters of a stream that are kept: the page draws all of them anew whenever some have come.
const mostShown = 100_000;
const drawingPause = 100;

/**
 * A plugin of Swagger UI, which by itself shows an answer when it has ended. A stream of events may never end: with this
 * it is shown while it comes, and there is a button that stops it.
 *
 * @returns {SwaggerUIPlugin}
 */
// oxlint-disable-next-line no-unused-vars -- swagger-ui-start.js uses it
function showStreams() {
  /** @type {Map<string, Call>} By operation: one answer of each is shown. */
  const calls = new Map();
  /** @type {(pathName: string, method: string) => void} */
  const forget = (pathName, method) => {
    calls.get(nameOf(pathName, method))?.forget();
    calls.delete(nameOf(pathName, method));
  };

  return {
    statePlugins: {
      spec: {
        wrapActions: {
          executeRequest:
            (execute, { specActions }) =>
            (request) => {
              const { pathName, method } = request;
              forget(pathName, method);
              const call = createCall(
                (shown) => specActions.setResponse(pathName, method, shown),
                () => calls.delete(nameOf(pathName, method)),
              );
              calls.set(nameOf(pathName, method), call);
              return execute({ ...request, userFetch: call.fetch });
            },
          clearResponse: (clear) => (pathName, method) => {
            forget(pathName, method);
            return clear(pathName, method);
          },
        },
      },
    },
    wrapComponents: wrapComponents(calls),
  };
}

/**
 * @param {ReadonlyMap<string, Call>} calls
 * @returns {SwaggerUIPlugin["wrapComponents"]}
 */
function wrapComponents(calls) {
  return {
    clear:
      (Clear, { React }) =>
      (props) => {
        const call = calls.get(nameOf(props.path, props.method));
        const stop = { className: "btn", onClick: () => call?.stop() };
        return React.createElement(
          React.Fragment,
          null,
          call && React.createElement("button", stop, "Stop"),
          React.createElement(Clear, props),
        );
      },
    // Swagger UI takes JSON Lines for JSON, and says that they can't be parsed.
    responseBody:
      (ResponseBody, { React }) =>
      (props) =>
        React.createElement(ResponseBody, {
          ...props,
          contentType: isStream(props.contentType) ? "" : props.contentType,
        }),
  };
}

/** @type {(pathName: string, method: string) => string} */
function nameOf(pathName, method) {
  return `${method} ${pathName}`;
}

/** @param {string | null | undefined} contentType */
function isStream(contentType) {
  return /^(text\/event-stream|application\/(jsonl|x-ndjson|json-seq))\b/.test(contentType ?? "");
}

/**
 * One request of Swagger UI.
 *
 * @param {(shown: ShownResponse) => void} show
 * @param {() => void} end Called when there is nothing more to stop.
 * @returns {Call}
 */
function createCall(show, end) {
  const abort = new AbortController();
  let isForgotten = false;

  /** @type {Call["fetch"]} */
  async function fetchShowing(url, init) {
    const response = await fetch(url, { ...init, signal: abort.signal });
    if (!isStream(response.headers.get("content-type"))) return response;
    const shown = toShown(response);
    const text = await readShowing(response, (soFar) => {
      if (!isForgotten) show({ ...shown, text: soFar, data: soFar });
    });
    const read = () => Promise.resolve(text);
    return { ...shown, headers: response.headers, text: read, blob: read };
  }

  return {
    stop: () => abort.abort(),
    forget: () => {
      isForgotten = true;
      abort.abort();
    },
    async fetch(url, init) {
      const answer = await fetchShowing(url, init).finally(() => isForgotten || end());
      // Who cleared an answer, or asked again, does not want to see it come.
      return isForgotten ? new Promise(() => {}) : answer;
    },
  };
}

/** @param {Response} response */
function toShown({ ok, status, statusText, url, headers }) {
  return { ok, status, statusText, url, headers: Object.fromEntries(headers) };
}

/**
 * @param {Response} response
 * @param {(text: string) => void} show
 * @returns {Promise<string>} What has come until it ended, was stopped or was lost.
 */
async function readShowing(response, show) {
  const decoder = new TextDecoder();
  let text = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let drawing;
  /** @param {Uint8Array} chunk */
  const add = (chunk) => {
    text = lastOf(text + decoder.decode(chunk, { stream: true }));
    drawing ??= setTimeout(() => {
      drawing = undefined;
      show(text);
    }, drawingPause);
  };
  const ending = await readChunks(response, add);
  clearTimeout(drawing);
  return text + ending;
}

/**
 * @param {Response} response
 * @param {(chunk: Uint8Array) => void} add
 * @returns {Promise<string>} A remark when the end was not the server's.
 */
async function readChunks({ body }, add) {
  // Not every browser can iterate over a stream.
  const reader = body?.getReader();
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return "";
      add(value);
    }
  } catch (error) {
    const isStopped = error instanceof DOMException && error.name === "AbortError";
    return isStopped ? "\n(stopped)" : "\n(the connection was lost)";
  }
}

/** @param {string} text */
function lastOf(text) {
  if (text.length <= mostShown) return text;
  const last = text.slice(-mostShown / 2);
  return `(earlier lines are left out)\n${last.slice(last.indexOf("\n") + 1)}`;
}
