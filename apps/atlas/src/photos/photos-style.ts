import { Markup } from "../home/html.ts";

/** How the page at `/photos` looks, beside what it shares with the one at `/`. */
export const photosStyle: Markup = new Markup(`
  form { flex-wrap: wrap; }
  form input, select { flex: 1 1 100%; }
  select {
    padding: 0.7rem 1rem;
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    color: inherit;
    background: var(--card);
    font: inherit;
  }
  figure { margin: 0; }
  img { width: 100%; border-radius: 0.75rem; aspect-ratio: 4 / 3; object-fit: cover; }
  figcaption { color: var(--faint); overflow-wrap: anywhere; }
`);
