import { expect, it } from "vitest";
import { app } from "./own-render.ts";

it("renders what the model has let through", async () => {
  const response = await app.request("/countries.csv");

  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(await response.text()).toBe('"PT","Portugal"\r\n"UY","Uruguay"\r\n');
});
