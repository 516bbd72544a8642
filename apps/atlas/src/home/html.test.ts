import { expect, it } from "vitest";
import { html } from "./html.ts";

it("escapes values", () => {
  expect(html`<p title="${'"'}">${"Tom & <Jerry>"}</p>`.text).toBe(
    '<p title="&#34;">Tom &#38; &#60;Jerry&#62;</p>',
  );
});

it("takes markup as it is", () => {
  const items = ["a", "b"].map((letter) => html`<b>${letter}</b>`);

  expect(html`<p>${items}</p>`.text).toBe("<p><b>a</b><b>b</b></p>");
});
