/** A parameter of a path template: `{id}` has the convertor `str`. */
export interface PathParameter {
  readonly name: string;
  readonly convertor: Convertor;
}

/** What a parameter of a path matches. A convertor restricts the match: no match is a 404, not a 422. */
export type Convertor = "int" | "float" | "uuid" | "str" | "path";

/** A path as the user wrote it, taken apart. */
export interface PathTemplate {
  /** As written, with the prefixes of its routers: "/items/{id:int}". */
  readonly source: string;
  /** As OpenAPI writes it: "/items/{id}". */
  readonly documented: string;
  /** As find-my-way writes it: "/items/:id(^[0-9]+$)". */
  readonly routed: string;
  readonly parameters: readonly PathParameter[];
}

const patterns: Readonly<Record<Exclude<Convertor, "path" | "str">, string>> = {
  int: "[0-9]+",
  // Two alternatives and no group within a repetition: find-my-way refuses patterns that could backtrack for long.
  float: "(?:[0-9]+[.][0-9]+|[0-9]+)",
  uuid: "[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}",
};

/** A path that is text throughout, as most are: nothing to take apart, and nothing to be wrong. */
const plain = /^\/[\w\-./~]*$/;

interface Piece {
  readonly text: string;
  readonly parameter?: PathParameter;
}

/**
 * Takes a path template apart: `/files/{name}.{ext}`, `/items/{id:int}`, `/static/{rest:path}`, `/v1/items:batchGet`.
 *
 * @returns The template, or the sentences that say what is wrong with it.
 */
export function parsePathTemplate(source: string): PathTemplate | { readonly problems: string[] } {
  if (plain.test(source)) return { source, documented: source, routed: source, parameters: [] };
  const pieces = splitPieces(source);
  const parameters = pieces.flatMap(({ parameter }) => (parameter ? [parameter] : []));
  const problems = [
    ...problemsOfText(source, pieces),
    ...parameters.flatMap((parameter) => problemsOfParameter(parameter, parameters)),
    ...problemsOfOrder(pieces),
  ];
  if (problems.length > 0) return { problems: [...new Set(problems)] };
  return {
    source,
    documented: pieces
      .map(({ text, parameter }) => (parameter ? `{${parameter.name}}` : text))
      .join(""),
    routed: pieces.map(toRouted).join(""),
    parameters,
  };
}

function splitPieces(source: string): Piece[] {
  return source
    .split(/(\{[^{}]*\})/)
    .filter((text) => text !== "")
    .map((text) =>
      text.startsWith("{") && text.endsWith("}") ? toParameterPiece(text) : { text },
    );
}

function toParameterPiece(text: string): Piece {
  const [name = "", convertor = "str"] = text.slice(1, -1).split(":", 2);
  // Unknown convertors are told by problemsOfParameter before anyone relies on the type.
  return { text, parameter: { name, convertor: convertor as Convertor } };
}

function toRouted({ text, parameter }: Piece, at: number, pieces: readonly Piece[]): string {
  if (parameter === undefined) return text.replaceAll(":", "::");
  if (parameter.convertor === "path") return "*";
  const isWholeSegment = startsSegment(pieces[at - 1]) && endsSegment(pieces[at + 1]);
  if (parameter.convertor === "str") {
    // find-my-way ends a bare name at "/", "-" or "."; within a segment the pattern ends it anywhere. As in FastAPI the
    // first parameter takes what it can: "a.tar.gz" is {name} "a.tar" and {ext} "gz".
    return isWholeSegment ? `:${parameter.name}` : `:${parameter.name}([^/]+)`;
  }
  const pattern = patterns[parameter.convertor];
  return isWholeSegment ? `:${parameter.name}(^${pattern}$)` : `:${parameter.name}(${pattern})`;
}

function startsSegment(before: Piece | undefined): boolean {
  return before === undefined || before.text.endsWith("/");
}

function endsSegment(after: Piece | undefined): boolean {
  return after === undefined || after.text.startsWith("/");
}

function problemsOfText(source: string, pieces: readonly Piece[]): string[] {
  const problems: string[] = [];
  if (!source.startsWith("/")) problems.push(`the path must start with "/". Write "/${source}".`);
  for (const { text, parameter } of pieces) {
    if (parameter !== undefined) continue;
    const colon = /\/:(\w+)/.exec(text);
    if (colon) problems.push(`":${colon[1]}" is no parameter here. Write "{${colon[1]}}".`);
    if (/[{}]/.test(text))
      problems.push(`a "{" has no "}" of its own. Write parameters as "{name}".`);
    if (/[*?#\s]/.test(text)) {
      problems.push(
        `the path holds "${/[*?#\s]/.exec(text)?.[0]}". Write "{rest:path}" for the rest of a path and declare the query apart.`,
      );
    }
  }
  return problems;
}

function problemsOfParameter(parameter: PathParameter, all: readonly PathParameter[]): string[] {
  const { name, convertor } = parameter;
  const problems: string[] = [];
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    problems.push(
      `"{${name}}" is no parameter name. Use letters, digits and "_", such as "{item_id}".`,
    );
  }
  if (convertor !== "str" && convertor !== "path" && !Object.hasOwn(patterns, convertor)) {
    problems.push(
      `"{${name}:${convertor}}" has an unknown convertor. Use int, float, uuid, str or path.`,
    );
  }
  if (all.filter((other) => other.name === name).length > 1) {
    problems.push(`"{${name}}" stands in the path twice. Give each parameter a name of its own.`);
  }
  return problems;
}

function problemsOfOrder(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(({ parameter }, at) => {
    const isLast = at === pieces.length - 1;
    if (parameter === undefined) return [];
    if (parameter.convertor === "path" && !isLast) {
      return [`"{${parameter.name}:path}" takes all the rest. Put it at the end of the path.`];
    }
    if (parameter.convertor === "path" && !startsSegment(pieces[at - 1])) {
      return [`"{${parameter.name}:path}" must follow a "/". Write "/{${parameter.name}:path}".`];
    }
    if (pieces[at + 1]?.parameter !== undefined) {
      return [`"{${parameter.name}}" touches the next parameter. Put a character between them.`];
    }
    return [];
  });
}
