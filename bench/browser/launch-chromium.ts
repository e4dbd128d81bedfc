import { existsSync } from "node:fs";
import { chromium, type Browser } from "@playwright/test";

/** The Chromium of the browser journeys: a named one, else Debian's, else Playwright's own download. */
export function launchChromium(): Promise<Browser> {
  const executablePath =
    process.env["LAUREL_CHROMIUM"] ?? ["/usr/bin/chromium"].find((path) => existsSync(path));
  // Chromium has no sandbox for root.
  return chromium.launch({
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    ...(executablePath && { executablePath }),
  });
}
