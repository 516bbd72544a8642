import type { $ZodTypes } from "zod/v4/core";
import type { Direction } from "../../../read/run/run.ts";
import type { SchemaV4 } from "../../../schema/schema.ts";
import { planJSONEncoder } from "../../../json/plan-json-encoder.ts";
import { holdsChoice } from "./holds-choice.ts";
import type { IslandNode, LinkNode, Node } from "../node.ts";
import { planChoice } from "./plan-choice.ts";
import { planCodec } from "./plan-codec.ts";
import { planContainer } from "./plan-container.ts";
import { planLeaf } from "./leaves/plan-leaf.ts";
import { planWrapper } from "./plan-wrapper.ts";

/** Puts a response model into the writer's words. */
export function planNodes(schema: SchemaV4, direction: Direction): Node {
  return new NodePlanner(direction, false).plan(schema);
}

/** Plans each schema once, so that one that holds itself comes to an end. */
class NodePlanner {
  readonly #direction: Direction;
  readonly #isInUnion: boolean;
  readonly #planned = new Map<SchemaV4, Node>();
  readonly #links = new Map<SchemaV4, LinkNode[]>();
  #tried: NodePlanner | undefined;

  constructor(direction: Direction, isInUnion: boolean) {
    this.#direction = direction;
    this.#isInUnion = isInUnion;
  }

  readonly plan = (schema: SchemaV4): Node => {
    const known = this.#planned.get(schema);
    if (known !== undefined) {
      if ("uses" in known) known.uses += 1;
      return known;
    }
    const openLinks = this.#links.get(schema);
    if (openLinks !== undefined) {
      const link: LinkNode = { kind: "link", target: undefined };
      openLinks.push(link);
      return link;
    }
    return this.#planAnew(schema);
  };

  #planAnew(schema: SchemaV4): Node {
    const links: LinkNode[] = [];
    this.#links.set(schema, links);
    const node = this.#make(schema) ?? this.#planIsland(schema);
    this.#links.delete(schema);
    this.#planned.set(schema, node);
    for (const link of links) link.target = node;
    if (links.length > 0 && "uses" in node) node.uses += links.length;
    return node;
  }

  #make(schema: SchemaV4): Node | undefined {
    // Each schema that Zod makes is a member of this union, told apart by `def.type`.
    const typed = schema as $ZodTypes;
    const convert = planJSONEncoder(schema, this.#direction);
    if (convert !== undefined && !isWalked.has(typed._zod.def.type)) return undefined;
    const { plan } = this;
    const direction = this.#direction;
    return (
      planLeaf(typed) ??
      planContainer(typed, plan) ??
      planWrapper(typed, { direction, plan, planIsland: (island) => this.#planIsland(island) }) ??
      planChoice(typed, { direction, plan, planTried: (option) => this.#planTried(option) }) ??
      (direction === "encode" ? planCodec(typed, plan) : undefined)
    );
  }

  readonly #planIsland = (schema: SchemaV4): IslandNode => ({
    kind: "island",
    schema,
    isInterpreted: this.#isInUnion || holdsChoice(schema),
    convert: planJSONEncoder(schema, this.#direction),
  });

  #planTried(option: SchemaV4): Node {
    if (this.#isInUnion) return this.plan(option);
    this.#tried ??= new NodePlanner(this.#direction, true);
    return this.#tried.plan(option);
  }
}

/** What may hold types that JSON has not: the writers go through it to where they stand. Zod has the others. */
const isWalked: ReadonlySet<string> = new Set([
  "array",
  "lazy",
  "nonoptional",
  "nullable",
  "object",
  "optional",
  "pipe",
  "record",
  "tuple",
]);
