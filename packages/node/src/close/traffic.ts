import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { NodeRequest } from "../node-request.ts";

/** A request that is not answered yet. */
export interface Running {
  readonly request: NodeRequest;
  readonly outgoing: ServerResponse;
}

/** One of a list that its members hold together: joining and leaving it costs less than with a Set. */
class Member implements Running {
  readonly request: NodeRequest;
  readonly outgoing: ServerResponse;
  previous: Member | undefined = undefined;
  next: Member | undefined = undefined;

  constructor(request: NodeRequest, outgoing: ServerResponse) {
    this.request = request;
    this.outgoing = outgoing;
  }
}

/** What a server is still busy with: requests that are not answered, and work that follows their answers. */
export class Traffic {
  private first: Member | undefined = undefined;
  private readonly following = new Map<Promise<void>, NodeRequest>();
  private onAnswered: (() => void) | undefined = undefined;

  /** A request has come. */
  begin(request: NodeRequest, outgoing: ServerResponse): Member {
    const member = new Member(request, outgoing);
    member.next = this.first;
    if (this.first !== undefined) this.first.previous = member;
    this.first = member;
    return member;
  }

  /** It was answered, or there is nobody left to answer. */
  end({ previous, next }: Member): void {
    if (previous === undefined) this.first = next;
    else previous.next = next;
    if (next !== undefined) next.previous = previous;
    if (this.first === undefined) this.onAnswered?.();
  }

  /** Counts work that follows an answer, which must not reject. */
  follow(work: Promise<void>, request: NodeRequest): void {
    this.following.set(work, request);
    void work.finally(() => this.following.delete(work));
  }

  /** Whether a request of a connection is not answered. */
  isBusyWith(socket: Socket): boolean {
    for (let at = this.first; at !== undefined; at = at.next) {
      if (at.outgoing.req.socket === socket) return true;
    }
    return false;
  }

  /** The requests that are not answered. */
  get running(): readonly Running[] {
    const all: Running[] = [];
    for (let at = this.first; at !== undefined; at = at.next) all.push(at);
    return all;
  }

  /** The requests that were answered, and whose work is not finished. */
  get unfinished(): readonly NodeRequest[] {
    return [...this.following.values()];
  }

  /** Resolves once nothing is left. */
  async settled(): Promise<void> {
    if (this.first !== undefined) {
      await new Promise<void>((resolve) => {
        this.onAnswered = resolve;
      });
    }
    await Promise.all(this.following.keys());
    if (this.first !== undefined || this.following.size > 0) await this.settled();
  }
}
