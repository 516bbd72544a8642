import type { Fastidious } from "fastidious";

/** The application that is asked for: the shop for 0 routes, else resources. */
export async function createApp(routes: number): Promise<Fastidious> {
  return routes === 0
    ? (await import("./fastidious-shop.ts")).createShop()
    : (await import("./fastidious-resources.ts")).createResources(routes);
}
