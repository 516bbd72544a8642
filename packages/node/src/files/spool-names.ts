/** Tells temporary files apart by who made them, so that what a killed process left can be found. */
export class SpoolNames {
  private readonly ofHost: string;
  private readonly start: string;

  /** @param host - Of this machine or container: the numbers of its processes mean nothing elsewhere. */
  constructor(host: string, processId: number) {
    // A host's name may hold anything: its letters and digits do.
    this.ofHost = `fastidious-${host.replaceAll(/[^a-z0-9]/gi, "").slice(0, 40)}-`;
    this.start = `${this.ofHost}${processId}`;
  }

  /** A name that was never given before, and that nobody can guess. */
  create(): string {
    return `${this.start}-${crypto.randomUUID()}.upload`;
  }

  /** Which process of this host has made a file, by its name; `undefined` for one of another host or of other programs. */
  makerOf(name: string): number | undefined {
    const [, maker] = grammar.exec(name) ?? [];
    return maker !== undefined && name.startsWith(this.ofHost) ? Number(maker) : undefined;
  }

  /** Whether a file is a temporary file of ours, whoever made it. */
  isOurs(name: string): boolean {
    return grammar.test(name);
  }
}

const grammar = /^fastidious-[A-Za-z0-9]*-(\d{1,10})-[0-9a-f-]{36}\.upload$/;
