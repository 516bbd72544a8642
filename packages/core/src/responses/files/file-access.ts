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

/** A temporary file that only its request knows of. */
export interface SpoolFile {
  /** Writes bytes at its end, all of them. Not called again before it has answered; the bytes stay as they are until then. */
  write(bytes: Uint8Array, done: (error: Error | null) => void): void;
  /** Reads from a position until `into` is full or the file ends; it may read less. */
  read(into: Uint8Array, position: number, receive: ReadReceiver): void;
  /** Moves it to a path, in the place of what is there; copies it where that is another disk. It can still be read. */
  moveTo(path: string | URL): Promise<void>;
  /** Frees the file and removes it, unless it was moved, once what is under way is done. May be called more than once. */
  close(): void;
}

/** What a name within a folder leads to; `undefined` where there is nothing to be served. */
export type FoundWithin = OpenedFile | "folder" | "forbidden" | undefined;

/** What `FileResponse` and uploaded files need of a file system. Node, Bun and Deno have one; most workers have none. */
export interface FileAccess {
  /**
   * Opens a file; `undefined` where no regular file has this name.
   *
   * @throws When it is there and can't be opened.
   */
  open(path: string | URL): Promise<OpenedFile | undefined>;
  /**
   * Opens what stands under these names in a folder: `"folder"` for one of its folders, `"forbidden"` for what the server's
   * user may not read. There is nothing where a name is spelled otherwise than the file system has it, in other cases for
   * one, or where a symbolic link leads out of the folder and links are not followed.
   *
   * @param names - None of them holds a separator or is "..". An empty list stands for the folder itself.
   */
  openWithin?(
    folder: string | URL,
    names: readonly string[],
    rules: { readonly followSymlinks: boolean },
  ): Promise<FoundWithin>;
  /** The media type that a name's ending stands for. */
  guessMediaType(name: string): string | undefined;
  /**
   * Makes a temporary file that nobody else can open, under a name that nobody can guess.
   *
   * @param folder - Where. Default: the system's folder for such files.
   */
  openSpool?(folder: string | undefined): Promise<SpoolFile>;
  /** Writes a file that only the server's own user may read, in the place of what is there. */
  save?(path: string | URL, bytes: Uint8Array): Promise<void>;
}
