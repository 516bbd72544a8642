import { app as body } from "../samples/body/tutorial001.ts";
import { app as errors } from "../samples/handling-errors/tutorial001.ts";
import { app as firstSteps } from "../samples/first-steps/tutorial001.ts";
import { app as paths } from "../samples/path-params/tutorial002.ts";
import { app as queries } from "../samples/query-params/tutorial002.ts";
import { app as responseModel } from "../samples/response-model/tutorial003.ts";

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

async function describeAnswer(pending: Promise<Response>): Promise<string> {
  const response = await pending;
  return `${response.status} ${response.headers.get("content-type")} ${await response.text()}`;
}
