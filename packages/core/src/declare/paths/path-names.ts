/** What the value of each convertor is in the handler. */
interface Convertors {
  readonly int: number;
  readonly float: number;
  readonly str: string;
  readonly path: string;
  readonly uuid: string;
}

/** `PathNames<"/users/{id:int}/{rest:path}">` → `"id" | "rest"`. */
export type PathNames<Path extends string> =
  Path extends `${string}{${infer Parameter}}${infer Rest}`
    ? (Parameter extends `${infer Name}:${string}` ? Name : Parameter) | PathNames<Rest>
    : never;

/** `ConvertedBy<"/users/{id:int}", "id">` → `number`. */
export type ConvertedBy<
  Path extends string,
  Name extends string,
> = Path extends `${string}{${Name}:${infer Convertor}}${string}`
  ? Convertor extends keyof Convertors
    ? Convertors[Convertor]
    : never
  : string;

/** `PathValues<"/users/{id:int}/{name}">` → `{ readonly id: number; readonly name: string }`. */
export type PathValues<Path extends string> = string extends Path
  ? Readonly<Record<string, string>>
  : { readonly [Name in PathNames<Path>]: ConvertedBy<Path, Name> };
