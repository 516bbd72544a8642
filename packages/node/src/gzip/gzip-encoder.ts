type Zlib = typeof import("node:zlib");

/** Compresses part by part: what was put in can be read from what has come out. */
export class GzipEncoder {
  private readonly gzip: ReturnType<Zlib["createGzip"]>;
  private made: Uint8Array[] = [];

  constructor(zlib: Zlib, level: number) {
    this.gzip = zlib.createGzip({ level, flush: zlib.constants.Z_SYNC_FLUSH });
    this.gzip.on("data", (bytes: Uint8Array) => this.made.push(bytes));
    // Told to whoever has given the part that failed.
    this.gzip.on("error", ignore);
  }

  /** Compresses a part, to its last byte. */
  add(bytes: Uint8Array): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.gzip.write(bytes, (error) => {
        if (error) reject(error);
        else resolve(this.take());
      });
    });
  }

  /** What stands behind the last part. */
  end(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.gzip.once("end", () => resolve(this.take()));
      this.gzip.once("error", reject);
      this.gzip.end();
    });
  }

  /** Frees its memory, which the garbage collector does not see. */
  close(): void {
    this.gzip.destroy();
  }

  private take(): Uint8Array {
    const { made } = this;
    this.made = [];
    return Buffer.concat(made);
  }
}

function ignore(): void {
  // Its writer or its end has been told.
}
