import type { IncludableRouter } from "../../declare/api-router.ts";
import { StaticFiles } from "../../declare/folders/static-files.ts";
import type { Servable } from "../servable.ts";
import { checkMount } from "./check-mount.ts";
import { createMountRouter, type Mounted } from "./create-mount-router.ts";
import type { MountOptions } from "./mount-options.ts";

/** The applications that are mounted in an application, in the order in which they were. */
export class Mounts {
  private readonly owner: Servable;
  private readonly mountsOf: (app: Servable) => Mounts | undefined;
  private readonly apps: Servable[] = [];

  /**
   * @param owner - The application around them.
   * @param mountsOf - Gives what is mounted in an application, where that can be known.
   */
  constructor(owner: Servable, mountsOf: (app: Servable) => Mounts | undefined) {
    this.owner = owner;
    this.mountsOf = mountsOf;
  }

  /**
   * Adds an application; a folder is only made a router.
   *
   * @returns The router that hands requests to it.
   * @throws {TypeError} When the path or the options are none, or the application stands within itself.
   */
  add(path: string, mounted: Mounted, options: MountOptions): IncludableRouter {
    checkMount(path, mounted, options);
    if (!(mounted instanceof StaticFiles)) this.addApp(path, mounted);
    return createMountRouter(path, mounted, options);
  }

  /** @throws {DefinitionError} With every problem of the first that has some. */
  plan(): void {
    for (const app of this.apps) app.plan();
  }

  /** Whether one of them has WebSockets. */
  takeWebSockets(): boolean {
    return this.apps.some((app) => app.takesWebSockets());
  }

  private addApp(path: string, app: Servable): void {
    if (app === this.owner || this.mountsOf(app)?.hold(this.owner) === true) {
      throw new TypeError(`mount "${path}": an application can't be mounted within itself.`);
    }
    this.apps.push(app);
  }

  /** Whether an application is among them, at any depth. */
  private hold(app: Servable): boolean {
    return this.apps.some((one) => one === app || this.mountsOf(one)?.hold(app) === true);
  }
}
