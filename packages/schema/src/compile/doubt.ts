/**
 * Thrown where the writer cannot say what Zod would. The whole value then goes to Zod. It carries no message and
 * no stack: nobody sees it, and a stack would cost as much as Zod.
 */
export class Doubt {
  readonly name: string = "Doubt";
}
