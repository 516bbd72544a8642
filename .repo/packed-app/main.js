// An application of the packed packages, which `pack-check.js` runs in a folder where they are installed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as core from "@fastidious/core";
import * as files from "@fastidious/node/files";
import * as faces from "fastidious";
import * as node from "fastidious/node";
import * as responses from "fastidious/responses";
import { z } from "zod";
import { z as z3 } from "zod/v3";

const app = new faces.Fastidious({ title: "Packed" });
const Item = z.object({ id: z.int() });
app.get("/items/{id}", { path: { id: z.int() }, responseModel: Item }, ({ path }) => path);
app.get("/file", { responseClass: responses.FileResponse }, () => import.meta.filename);
app.get("/old", { query: { q: z3.string() } }, ({ query }) => query.q);

const server = await node.serve(app, { port: 0, host: "127.0.0.1" });
const { default: http } = await import("node:http");

assert.deepEqual(await ask("/items/7"), ["application/json", '{"id":7}']);
assert.deepEqual(
  process.moduleLoadList.filter((name) => name.includes("undici")),
  [],
  "a validated answer needs no fetch of Node",
);
assert.equal((await ask("/file"))[0], "text/javascript; charset=utf-8");
assert.match((await ask("/openapi.json"))[1], /"\/items\/\{id\}".*"name":"q"/);
assert.match((await ask("/docs"))[1], /swagger-ui/);
await server.close();

const schema = readFileSync(new URL(import.meta.resolve("@fastidious/schema")), "utf8");
assert.doesNotMatch(schema, /from "zod\/v3";$/m, "only who has schemas of Zod 3 loads it");
assert.equal(faces.FileResponse, responses.FileResponse);
assert.equal(faces.FileResponse, core.FileResponse);
assert.equal(typeof files.loadNodeFiles, "function");
// Names that a bundler changed would stand in messages. ORJSONResponse is another name of JSONResponse.
const all = { ...core, ...faces, ...responses, ...node };
for (const value of Object.values(all))
  if (typeof value === "function") assert.equal(all[value.name], value);

app.get("items", () => "no slash");
assert.throws(() => app.plan(), {
  name: "DefinitionError",
  // By the source map.
  stack: /core\/src\/plan\/plan-routes\.ts:\d+/,
});

async function ask(path) {
  const answer = await new Promise((resolve, reject) => {
    http
      .get({ port: server.port, host: "127.0.0.1", path, agent: false }, resolve)
      .on("error", reject);
  });
  return [answer.headers["content-type"], (await answer.toArray()).join("")];
}
