/** A page that opens a WebSocket, sends what is written, and shows what comes. */
export function createPage(socketAddress: string): string {
  return `<!doctype html>
<title>Chat</title>
<link rel="icon" href="data:,">
<h1>WebSocket Chat</h1>
<form>
  <input id="text" autocomplete="off">
  <button>Send</button>
</form>
<ul id="messages"></ul>
<script>
  const socket = new WebSocket(${socketAddress});
  socket.onmessage = (event) => {
    const message = document.createElement("li");
    message.textContent = event.data;
    document.querySelector("#messages").append(message);
  };
  document.querySelector("form").onsubmit = (event) => {
    const input = document.querySelector("#text");
    socket.send(input.value);
    input.value = "";
    event.preventDefault();
  };
</script>
`;
}
