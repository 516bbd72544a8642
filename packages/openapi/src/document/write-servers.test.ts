import { expect, it } from "vitest";
import { createOpenAPI } from "./create-openapi.ts";

const stage = { url: "https://stage.example.com", description: "Staging" };

it("names the root path first", () => {
  const { servers } = createOpenAPI([], { rootPath: "/api/v1", servers: [stage] });

  expect(servers).toEqual([{ url: "/api/v1" }, stage]);
});

it("names it once, without a slash at its end", () => {
  const { servers } = createOpenAPI([], { rootPath: "/api/", servers: [{ url: "/api" }] });

  expect(servers).toEqual([{ url: "/api" }]);
});

it("leaves it out where it is not wanted", () => {
  const settings = { rootPath: "/api/v1", rootPathInServers: false };

  expect(createOpenAPI([], { ...settings, servers: [stage] }).servers).toEqual([stage]);
  expect(createOpenAPI([], settings)).not.toHaveProperty("servers");
});
