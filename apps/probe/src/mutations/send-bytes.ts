import { connect } from "node:net";

/** Time without an answer after which a client says that it has sent all, in milliseconds. */
const patience = 100;
/** Time without an end after which a server hangs, in milliseconds. */
const limit = 10_000;

/** What a server has answered to some bytes, and whether it has come to an end with them. */
export interface BytesAnswer {
  readonly received: string;
  readonly hangs: boolean;
}

/** Sends bytes on a connection of their own, and reads until the answer pauses or the connection ends. */
export function sendBytes(port: number, bytes: Uint8Array): Promise<BytesAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let received = "";
    let hangs = false;
    // A request that was cut short is waited for: its end tells the server that nothing more comes.
    const ending = setTimeout(() => socket.end(), patience);
    const hanging = setTimeout(() => {
      hangs = true;
      socket.destroy();
    }, limit);
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      // What is answered is answered: others wait for their turn.
      if (received.length > 65_536 || received.includes("\r\n\r\n"))
        setImmediate(() => socket.destroy());
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(ending);
      clearTimeout(hanging);
      resolve({ received, hangs });
    });
  });
}
