/** Called once, with how many bytes were read or with what went wrong. 0 bytes: the file ends before this position. */
export type ReadReceiver = (error: Error | null, bytesRead: number) => void;

/** A regular file, open for reading. */
export interface OpenedFile {
  /** Bytes, at the time of opening. */
  readonly size: number;
  /** Milliseconds since 1970, with a fraction where the file system keeps one. */
  readonly modifiedAt: number;
  /** Reads from a position until `into` is full or the file ends; it may read less. Not called again before it has answered. */
  read(into: Uint8Array, position: number, receive: ReadReceiver): void;
  /** Frees the file, once what is being read has come. May be called more than once. */
  close(): void;
}

/** What `FileResponse` needs of a file system. Node, Bun and Deno have one; most workers have none. */
export interface FileAccess {
  /**
   * Opens a file; `undefined` where no regular file has this name.
   *
   * @throws When it is there and can't be opened.
   */
  open(path: string | URL): Promise<OpenedFile | undefined>;
  /** The media type that a name's ending stands for. */
  guessMediaType(name: string): string | undefined;
}
