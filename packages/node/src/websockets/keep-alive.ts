import type { SocketEdge } from "./socket-edge.ts";

/** Sockets that are asked at the same intervals, by one timer: one for each of thousands would be the most of their work. */
interface Group {
  readonly edges: Set<SocketEdge>;
  readonly timer: NodeJS.Timeout;
}

/** Asks clients whether they are still there: a connection that has lost its other end says nothing of itself. */
export class KeepAlive {
  private readonly groups = new Map<number, Group>();

  /** @param interval - Milliseconds. */
  add(edge: SocketEdge, interval: number): void {
    const group = this.groups.get(interval) ?? this.begin(interval);
    group.edges.add(edge);
  }

  remove(edge: SocketEdge, interval: number): void {
    const group = this.groups.get(interval);
    if (group?.edges.delete(edge) !== true || group.edges.size > 0) return;
    clearInterval(group.timer);
    this.groups.delete(interval);
  }

  private begin(interval: number): Group {
    const edges = new Set<SocketEdge>();
    const beat = (): void => {
      for (const edge of edges) edge.beat();
    };
    const group = { edges, timer: setInterval(beat, interval).unref() };
    this.groups.set(interval, group);
    return group;
  }
}
