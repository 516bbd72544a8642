import { dependency, Fastidious } from "fastidious";

const sessions = new Map([
  ["old", { seen: 1 }],
  ["new", { seen: Number.MAX_SAFE_INTEGER }],
]);

const database = dependency(async function* () {
  yield { sessions };
});

export const app = new Fastidious();

/** A job that a timer or a script starts. */
export function forgetOldSessions(): Promise<number> {
  return app.withDependencies({ store: database }, ({ store }) => {
    const old = [...store.sessions].filter(([, { seen }]) => seen < Date.now());
    for (const [id] of old) store.sessions.delete(id);
    return old.length;
  });
}
