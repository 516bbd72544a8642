import { type Expression, parseSync, type TemplateLiteral, Visitor } from "oxc-parser";

/** A regular expression in a source. */
export interface FoundExpression {
  readonly source: string;
  readonly flags: string;
}

/**
 * The regular expressions of a source: those that are written as such, and those that are made of texts which are constants
 * of the same file. One that is made of something else has no text here.
 */
export function findExpressions(file: string, code: string): (FoundExpression | undefined)[] {
  const found: (FoundExpression | undefined)[] = [];
  const constants = new Map<string, string>();
  const visitor = new Visitor({
    VariableDeclarator({ id, init }) {
      const text = init === null ? undefined : readText(init, constants);
      if (id.type === "Identifier" && text !== undefined) constants.set(id.name, text);
    },
    Literal(node) {
      if ("regex" in node) found.push({ source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression({ callee, arguments: [first] }) {
      if (callee.type !== "Identifier" || callee.name !== "RegExp") return;
      const isText = first !== undefined && first.type !== "SpreadElement";
      const source = isText ? readText(first, constants) : undefined;
      found.push(source === undefined ? undefined : { source, flags: "" });
    },
  });
  visitor.visit(parseSync(file, code).program);
  return found;
}

/** The text that an expression stands for, where it is constant. */
function readText(
  expression: Expression,
  constants: ReadonlyMap<string, string>,
): string | undefined {
  if (expression.type === "Literal") {
    return typeof expression.value === "string" ? expression.value : undefined;
  }
  if (expression.type === "Identifier") return constants.get(expression.name);
  if (expression.type === "TemplateLiteral") return readTemplate(expression, constants, "cooked");
  if (expression.type !== "TaggedTemplateExpression") return undefined;
  return readTemplate(expression.quasi, constants, "raw");
}

function readTemplate(
  { quasis, expressions }: TemplateLiteral,
  constants: ReadonlyMap<string, string>,
  kind: "raw" | "cooked",
): string | undefined {
  const inner = expressions.map((expression) => readText(expression, constants));
  if (inner.includes(undefined)) return undefined;
  return quasis.map(({ value }, at) => (value[kind] ?? "") + (inner[at] ?? "")).join("");
}
