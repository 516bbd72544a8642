const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes text stand as text in HTML, in elements and in quoted attributes. */
export function escapeHTML(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => references[character] ?? character);
}
