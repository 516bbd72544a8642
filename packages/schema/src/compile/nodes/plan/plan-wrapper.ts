import type { $ZodTypes } from "zod/v4/core";
import type { Direction } from "../../../read/run/run.ts";
import type { SchemaV4 } from "../../../schema/schema.ts";
import { checksOf } from "./leaves/checks-of.ts";
import type { IslandNode, Node, WrapperNode } from "../node.ts";

/** What planning a wrapper needs to know. */
export interface WrapperContext {
  readonly direction: Direction;
  readonly plan: (schema: SchemaV4) => Node;
  readonly planIsland: (schema: SchemaV4) => IslandNode;
}

/** Plans a schema that speaks of the same value as the one inside; undefined for one that Zod has to run. */
export function planWrapper(schema: $ZodTypes, context: WrapperContext): Node | undefined {
  if (checksOf(schema).length > 0) return undefined;
  const { def } = schema._zod;
  switch (def.type) {
    // Freezing shows in no JSON; the caller's own objects are better off without it.
    case "readonly":
      return context.plan(def.innerType);
    case "lazy":
      // Proof: only this class says "lazy". Zod keeps what the getter gave.
      return context.plan((schema as { _zod: { innerType: SchemaV4 } })._zod.innerType);
    case "optional":
      return schema._zod.traits.has("$ZodExactOptional")
        ? context.plan(def.innerType)
        : {
            kind: "optional",
            inner: context.plan(def.innerType),
            isSubstituted: def.innerType._zod.optin === "defaulted",
          };
    case "nullable":
      return { kind: "nullable", inner: context.plan(def.innerType) };
    case "nonoptional":
      return { kind: "required", inner: context.plan(def.innerType) };
    default:
      return planSubstitute(schema, context);
  }
}

/** Encoding applies neither defaults nor fallbacks. */
function planSubstitute(schema: $ZodTypes, context: WrapperContext): Node | undefined {
  const { def } = schema._zod;
  if (def.type !== "default" && def.type !== "prefault" && def.type !== "catch") return undefined;
  const inner = context.plan(def.innerType);
  if (context.direction === "encode") return inner;
  const node: WrapperNode =
    def.type === "catch"
      ? { kind: "fallback", inner, island: context.planIsland(schema) }
      : { kind: def.type, inner, source: def };
  return node;
}
