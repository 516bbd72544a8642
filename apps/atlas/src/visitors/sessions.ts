import { dependency } from "fastidious";

/** Who is logged in, in memory; beyond `limit` the oldest is logged out, so that clients cannot fill the memory. */
export class Sessions {
  private readonly names = new Map<string, string>();
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Begins a session and gives its id, which nobody can guess. */
  open(name: string): string {
    const id = crypto.randomUUID();
    this.names.set(id, name);
    const [oldest] = this.names.keys();
    if (oldest !== undefined && this.names.size > this.limit) this.names.delete(oldest);
    return id;
  }

  /** Tells whose session it is. */
  find(id: string): string | undefined {
    return this.names.get(id);
  }

  /** Ends a session, if there is one. */
  close(id: string): void {
    this.names.delete(id);
  }
}

const all = new Sessions(1000);

/** The sessions that routes look into. Tests put others in their place. */
export const sessions = dependency(() => all);
