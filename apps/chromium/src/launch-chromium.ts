import { type Browser, chromium } from "playwright-core";

// No sandbox, which a container's root can't have; and nothing that goes to the network by itself.
const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the Chromium at `process.env.CHROMIUM`, without a window. Tests that need it are left out where there is none. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: `${process.env["CHROMIUM"]}`, args: switches });
}
