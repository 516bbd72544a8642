import type { Servable } from "@fastidious/core";

/** How many servers an application has. */
const servers = new WeakMap<Servable, number>();

/** Starts an application for one server more. */
export async function openApp(app: Servable): Promise<void> {
  await app.start();
  servers.set(app, (servers.get(app) ?? 0) + 1);
}

/** Closes an application when its last server has closed. @returns The names of what failed. */
export async function closeApp(app: Servable): Promise<readonly string[]> {
  const left = (servers.get(app) ?? 1) - 1;
  servers.set(app, left);
  return left === 0 ? app.close() : [];
}
