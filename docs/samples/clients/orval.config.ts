import { defineConfig } from "orval";

export default defineConfig({
  atlas: {
    input: "http://127.0.0.1:8000/openapi.json",
    output: { target: "atlas.ts", client: "fetch", baseUrl: "http://127.0.0.1:8000" },
  },
});
