import { describe, expect, it } from "vitest";
import { z } from "zod";
import { App, StreamingResponse, UploadFile } from "../src/index.ts";

const quiet = { error: () => undefined, warn: () => undefined };

function formOf(content: string | Uint8Array<ArrayBuffer>, type = "text/plain"): RequestInit {
  const body = new FormData();
  body.set("file", new Blob([content], { type }), "notes/über.txt");
  body.set("note", "ä");
  return { method: "POST", body };
}

const form = { file: UploadFile, note: z.string() };

describe("an uploaded file", () => {
  it("has its name, type, size, headers and bytes", async () => {
    const app = new App();
    app.post("/", { form }, async ({ form: { file, note } }) => ({
      note,
      filename: file.filename,
      contentType: file.contentType,
      size: file.size,
      header: file.headers.get("Content-Type"),
      text: await file.text(),
      bytes: [...(await file.bytes())],
    }));

    const response = await app.request("/", formOf("aé"));

    expect(await response.json()).toEqual({
      note: "ä",
      filename: "über.txt",
      contentType: "text/plain",
      size: 3,
      header: "text/plain",
      text: "aé",
      bytes: [97, 195, 169],
    });
  });

  it("stays in memory where there is no file system, whatever its size", async () => {
    const app = new App();
    app.post("/", { form }, async ({ form: { file } }) => (await file.bytes()).length);

    const response = await app.request("/", formOf("x".repeat(3_000_000)));

    expect(await response.json()).toBe(3_000_000);
  });

  it("can't be saved where there is no file system", async () => {
    const app = new App({ logger: quiet });
    app.post("/", { form }, ({ form: { file } }) => file.saveTo("/nowhere"));

    const response = await app.request("/", formOf("x"));

    expect(response.status).toBe(500);
  });

  it("that is not UTF-8 is the client's mistake where text is asked for", async () => {
    const app = new App();
    app.post("/", { form }, ({ form: { file } }) => file.text());

    const response = await app.request("/", formOf(new Uint8Array([0xff])));

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ detail: 'The file "über.txt" is not valid UTF-8.' });
  });

  it("can be the answer, as a stream of either kind", async () => {
    const app = new App();
    app.post("/web", { form }, ({ form: { file } }) => new Response(file.stream()));
    app.post("/ours", { form }, ({ form: { file } }) => new StreamingResponse(file.stream()));

    const web = await app.request("/web", formOf("x".repeat(200_000)));
    const ours = await app.request("/ours", formOf("x".repeat(200_000)));

    expect(await web.text()).toHaveLength(200_000);
    expect(await ours.text()).toHaveLength(200_000);
  });

  it("is gone when its request is over", async () => {
    const app = new App();
    const kept: UploadFile[] = [];
    app.post("/", { form }, ({ form: { file } }) => {
      kept.push(file);
      return "kept";
    });

    await app.request("/", formOf("x"));

    await expect(kept[0]?.bytes()).rejects.toThrow(
      "The request of this file is over, and the file is gone.",
    );
  });

  it("is no text, and a text is no file", async () => {
    const app = new App();
    app.post("/", { form: { file: z.string(), note: UploadFile } }, () => "never");

    const response = await app.request("/", formOf("x"));

    expect(response.status).toBe(422);
  });
});

describe("formLimits", () => {
  it("are checked when the application is planned", () => {
    const app = new App({ formLimits: { files: Number.NaN } });

    expect(() => app.plan()).toThrow("formLimits.files is NaN. Write a whole number of 0 or more.");
  });

  it("count where the body was read before", async () => {
    const app = new App({ formLimits: { fileBytes: 2 } });
    app.middleware(async (request, next) => {
      await request.bytes();
      return next(request);
    });
    app.post("/", { form }, () => "never");

    const response = await app.request("/", formOf("xyz"));

    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      detail: "A file of the form has more than 2 bytes (formLimits.fileBytes).",
    });
  });
});
