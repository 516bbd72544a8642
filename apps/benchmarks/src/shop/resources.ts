/** The routes of one resource: one is read, one created. */
const routesEach = 2;

/** The names of as many resources as have this many routes together. */
export function nameResources(routes: number): string[] {
  return Array.from({ length: routes / routesEach }, (_, index) => `resources-${String(index)}`);
}

/** The handler of `GET /resources-N/{item_id}`, shared by all: one field more than the model declares. */
export function readResource(
  id: number,
  resource: string,
): { id: number; resource: string; secret: string } {
  return { id, resource, secret: "never sent" };
}
