import { expect, it } from "vitest";
import { app } from "./tutorial004.ts";

it("takes the rest of the path, slashes and all", async () => {
  const response = await app.request("/files/home/johndoe/myfile.txt");

  expect(await response.json()).toEqual({ file_path: "home/johndoe/myfile.txt" });
});

it("keeps a slash at the beginning", async () => {
  const response = await app.request("/files//home/johndoe/myfile.txt");

  expect(await response.json()).toEqual({ file_path: "/home/johndoe/myfile.txt" });
});
