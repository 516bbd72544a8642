import { app as compressed } from "../samples/advanced-middleware/tutorial003.ts";
import { app as body } from "../samples/body/tutorial001.ts";
import { app as errors } from "../samples/handling-errors/tutorial001.ts";
import { app as firstSteps } from "../samples/first-steps/tutorial001.ts";
import { app as frontend } from "../samples/frontend/tutorial001.ts";
import { app as guarded } from "../samples/static-files/guarded.ts";
import { app as mounted } from "../samples/sub-applications/tutorial001.ts";
import { app as paths } from "../samples/path-params/tutorial002.ts";
import { app as queries } from "../samples/query-params/tutorial002.ts";
import { app as responseModel } from "../samples/response-model/tutorial003.ts";

const styles = "http://127.0.0.1/docs/assets/swagger-ui.css";
const takesGzip = { "accept-encoding": "gzip" };
const fromBrowser = { headers: { accept: "text/html" } };
const json = { "content-type": "application/json" };

/** Asks samples through `app.fetch`, as Bun, Deno and workers do, and writes down what came back. */
export async function answerSamples(): Promise<string[]> {
  return Promise.all([
    describeAnswer(firstSteps.fetch(new Request("http://127.0.0.1/"))),
    describeAnswer(firstSteps.fetch(new Request("http://127.0.0.1/openapi.json"))),
    describeAnswer(firstSteps.fetch(new Request("http://127.0.0.1/nowhere"))),
    describeAnswer(firstSteps.fetch(new Request("http://127.0.0.1/", { method: "DELETE" }))),
    describeAnswer(paths.fetch(new Request("http://127.0.0.1/items/42"))),
    describeAnswer(paths.fetch(new Request("http://127.0.0.1/items/forty-two"))),
    describeAnswer(queries.fetch(new Request("http://127.0.0.1/items/1?q=caf%C3%A9"))),
    describeAnswer(errors.fetch(new Request("http://127.0.0.1/items/bar"))),
    describeAnswer(mounted.fetch(new Request("http://127.0.0.1/subapi/sub"))),
    describeAnswer(guarded.fetch(new Request("http://127.0.0.1/static/sample.txt"))),
    describeAnswer(guarded.fetch(new Request("http://127.0.0.1/static/SAMPLE.txt"))),
    describeAnswer(guarded.fetch(new Request("http://127.0.0.1/static/..%2Fguarded.ts"))),
    describeAnswer(guarded.fetch(new Request("http://127.0.0.1/static/members/letter.txt"))),
    describeAnswer(frontend.fetch(new Request("http://127.0.0.1/basket/7", fromBrowser))),
    describeCompressed(compressed.fetch(new Request(styles, { headers: takesGzip }))),
    describeAnswer(body.fetch(post("/items/", '{"name":"Ink","price":4.5}'))),
    describeAnswer(body.fetch(post("/items/", '{"name":"Ink"'))),
    describeAnswer(
      responseModel.fetch(
        post("/user/", '{"username":"ada","password":"secret","email":"a@b.cd"}'),
      ),
    ),
  ]);
}

function post(path: string, content: string): Request {
  return new Request(`http://127.0.0.1${path}`, { method: "POST", headers: json, body: content });
}

/** What was compressed, as a browser undoes it. */
async function describeCompressed(pending: Promise<Response>): Promise<string> {
  const response = await pending;
  const text = response.body?.pipeThrough(new DecompressionStream("gzip"));
  const start = (await new Response(text).text()).slice(0, 40);
  return `${response.headers.get("content-encoding")} ${response.headers.get("vary")} ${start}`;
}

async function describeAnswer(pending: Promise<Response>): Promise<string> {
  const response = await pending;
  return `${response.status} ${response.headers.get("content-type")} ${await response.text()}`;
}
