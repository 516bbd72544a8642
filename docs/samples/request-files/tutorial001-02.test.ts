import { expect, it } from "vitest";
import { app } from "./tutorial001-02.ts";

function upload(name: string, ...files: File[]): RequestInit {
  const body = new FormData();
  for (const file of files) body.append(name, file);
  return { method: "POST", body };
}

it("does without a file", async () => {
  const none = await app.request("/files/", { method: "POST" });
  const unchosen = await app.request("/uploadfile/", upload("file", new File([], "")));

  expect(await none.json()).toEqual({ message: "No file sent" });
  expect(await unchosen.json()).toEqual({ message: "No upload file sent" });
});

it("takes one", async () => {
  const response = await app.request("/files/", upload("file", new File(["12345"], "a")));

  expect(await response.json()).toEqual({ file_size: 5 });
});
