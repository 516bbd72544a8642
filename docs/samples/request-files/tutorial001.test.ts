import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

function upload(name: string, ...files: File[]): RequestInit {
  const body = new FormData();
  for (const file of files) body.append(name, file);
  return { method: "POST", body };
}

it("measures a file", async () => {
  const file = new File(["<file content>"], "test.txt", { type: "text/plain" });

  const response = await app.request("/files/", upload("file", file));

  expect(await response.json()).toEqual({ file_size: 14 });
});

it("knows the file's name at the client", async () => {
  const response = await app.request("/uploadfile/", upload("file", new File(["x"], "test.txt")));

  expect(await response.json()).toEqual({ filename: "test.txt" });
});

it("says that the file is missing", async () => {
  const response = await app.request("/files/", { method: "POST" });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ["body", "file"] }] });
});
