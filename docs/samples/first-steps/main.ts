import { serve } from "fastidious/node";
import { app } from "./tutorial001.ts";

export const server = await serve(app, { port: Number(process.env["PORT"] ?? 8000) });
