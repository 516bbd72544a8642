type Step = (bytes: Buffer) => number | undefined;

const headEnd = Buffer.from("\r\n\r\n");
const lineEnd = Buffer.from("\r\n");

/**
 * Counts the requests that a front end sends, as it means them: by their announced lengths and chunks. It writes them as the
 * RFCs say, whatever it was sent itself.
 */
export class RequestCounter {
  count = 0;
  private held: Buffer = Buffer.alloc(0);
  /** Bytes of a body that are still to come. */
  private left = 0;
  private step: Step = (bytes) => this.readHead(bytes);

  add(bytes: Buffer): void {
    this.held = Buffer.concat([this.held, bytes]);
    for (;;) {
      const passed = Math.min(this.left, this.held.length);
      this.left -= passed;
      this.held = this.held.subarray(passed);
      const read = this.left > 0 ? undefined : this.step(this.held);
      if (read === undefined) return;
      this.held = this.held.subarray(read);
    }
  }

  private readHead(bytes: Buffer): number | undefined {
    const end = bytes.indexOf(headEnd);
    if (end === -1) return undefined;
    this.count += 1;
    const head = bytes.toString("latin1", 0, end);
    if (/^transfer-encoding:.*chunked/im.test(head)) this.step = (more) => this.readChunk(more);
    else this.left = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    return end + headEnd.length;
  }

  private readChunk(bytes: Buffer): number | undefined {
    const end = bytes.indexOf(lineEnd);
    if (end === -1) return undefined;
    const size = Number.parseInt(bytes.toString("latin1", 0, end), 16);
    if (size > 0) this.left = size + lineEnd.length;
    else this.step = (more) => this.readTrailer(more);
    // The line of the last chunk is left for the trailer, whose end is an empty line.
    return size > 0 ? end + lineEnd.length : end;
  }

  private readTrailer(bytes: Buffer): number | undefined {
    const end = bytes.indexOf(headEnd);
    if (end === -1) return undefined;
    this.step = (more) => this.readHead(more);
    return end + headEnd.length;
  }
}
