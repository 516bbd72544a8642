import { StaticFiles } from "../../declare/folders/static-files.ts";

/** Says what is wrong with a mount that plain JavaScript may hand over. */
export function checkMount(path: unknown, mounted: unknown, options: unknown): void {
  if (typeof path !== "string" || path.includes("{")) {
    throw new TypeError(
      `mount: expected a path without parameters, got ${JSON.stringify(path)}. Write mount("/shop", shop).`,
    );
  }
  const isApp = typeof mounted === "object" && mounted !== null && "handle" in mounted;
  if (!isApp && !(mounted instanceof StaticFiles)) {
    throw new TypeError(
      `mount "${path}": expected an application or staticFiles(…) after the path.`,
    );
  }
  if (typeof options !== "object" || options === null) {
    throw new TypeError(
      `mount "${path}": expected options after what is mounted. Write { dependencies: { … } }.`,
    );
  }
}
