document.body.append("Hello from the shop.");
