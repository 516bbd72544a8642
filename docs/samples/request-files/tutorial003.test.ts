import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

function upload(name: string, ...files: File[]): RequestInit {
  const body = new FormData();
  for (const file of files) body.append(name, file);
  return { method: "POST", body };
}

it("takes several files", async () => {
  const files = [new File(["one"], "test.txt"), new File(["three"], "test2.txt")];

  const sizes = await app.request("/files/", upload("files", ...files));
  const names = await app.request("/uploadfiles/", upload("files", ...files));

  expect(await sizes.json()).toEqual({ file_sizes: [3, 5] });
  expect(await names.json()).toEqual({ filenames: ["test.txt", "test2.txt"] });
});

it("shows a page to choose them on", async () => {
  const response = await app.request("/");

  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toContain('type="file" multiple');
});
