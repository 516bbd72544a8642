export { generateClient, type GeneratedClient } from "./generate-client.ts";
