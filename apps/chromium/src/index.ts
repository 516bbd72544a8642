export type { Browser, Page } from "playwright-core";
export { launchChromium } from "./launch-chromium.ts";
export { openPage, type OpenedPage } from "./open-page.ts";
