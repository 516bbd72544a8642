import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("shows the document with files of its own", async () => {
  expect(await (await app.request("/docs")).text()).toContain("/static/swagger-ui-bundle.js");
  expect(await (await app.request("/redoc")).text()).toContain("/static/redoc.standalone.js");
});
