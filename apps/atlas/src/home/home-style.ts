import { Markup } from "./html.ts";

/** How the page at `/` looks. */
export const homeStyle: Markup = new Markup(`
  :root {
    color-scheme: light dark;
    --ink: light-dark(#16302b, #e5f0ec);
    --faint: light-dark(#5a706b, #9db5ae);
    --paper: light-dark(#f7f5ef, #101b19);
    --card: light-dark(#ffffff, #182724);
    --line: light-dark(#dfdacb, #2a3d39);
    --accent: light-dark(#0b7a66, #4cc9ac);
  }
  * { box-sizing: border-box; }
  body {
    max-width: 62rem;
    margin: 0 auto;
    padding: clamp(1.25rem, 5vw, 4rem) 1.25rem;
    color: var(--ink);
    background: var(--paper);
    font: 1rem/1.5 system-ui, sans-serif;
  }
  a { color: var(--accent); }
  h1 { margin: 0; font: 700 clamp(2.5rem, 8vw, 4rem)/1 Georgia, serif; }
  h1 a { color: inherit; text-decoration: none; }
  h2 { margin: 2.5rem 0 1rem; font-size: 1.125rem; overflow-wrap: anywhere; }
  header p { margin: 0.75rem 0; color: var(--faint); font-size: 1.125rem; }
  nav { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; margin-bottom: 1.75rem; }
  form { display: flex; gap: 0.5rem; max-width: 32rem; }
  input, button { padding: 0.7rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; font: inherit; }
  input { flex: 1; min-width: 0; color: inherit; background: var(--card); }
  button { border-color: var(--accent); color: var(--paper); background: var(--accent); cursor: pointer; }
  ul { display: grid; gap: 0.75rem; margin: 0; padding: 0; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); list-style: none; }
  li a {
    display: block;
    height: 100%;
    padding: 1rem 1.125rem;
    border: 1px solid var(--line);
    border-radius: 0.75rem;
    color: inherit;
    background: var(--card);
    text-decoration: none;
  }
  li a:hover, li a:focus-visible { border-color: var(--accent); }
  li strong, li span { display: block; }
  li span { color: var(--faint); font-size: 0.9375rem; }
  footer { margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line); color: var(--faint); font-size: 0.9375rem; }
`);
