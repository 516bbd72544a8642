import { expect, it } from "vitest";
import { app } from "./either.ts";

const bearer = { authorization: "Bearer abc" };
const key = { "x-api-key": "k" };

it("takes one of two, and says which", async () => {
  expect(await read("/either", bearer)).toEqual({ token: "abc" });
  expect(await read("/either", key)).toEqual({ key: "k" });
});

it("tells who sends neither of both", async () => {
  const response = await app.request("/either");

  expect([response.status, response.headers.get("www-authenticate")]).toEqual([
    401,
    "Bearer, APIKey",
  ]);
});

it("needs both where both are named", async () => {
  expect((await app.request("/both", { headers: bearer })).status).toBe(401);
  expect(await read("/both", { ...bearer, ...key })).toEqual({ token: "abc", key: "k" });
});

it("turns nobody away where nothing is demanded", async () => {
  expect(await read("/open")).toBe("Hello stranger");
  expect(await read("/open?visitor=Ada")).toBe("Hello Ada");
});

it("documents each for what it is", () => {
  const { paths } = app.openapi();

  expect(paths["/either"]?.["get"]?.security).toEqual([{ HTTPBearer: [] }, { APIKeyHeader: [] }]);
  expect(paths["/both"]?.["get"]?.security).toEqual([{ HTTPBearer: [], APIKeyHeader: [] }]);
  expect(paths["/open"]?.["get"]?.security).toEqual([{ APIKeyQuery: [] }, {}]);
});

async function read(path: string, headers: Record<string, string> = {}): Promise<unknown> {
  return (await app.request(path, { headers })).json();
}
