import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { Client } from "../client/open-client.ts";

/**
 * Starts the Chromium of the journeys: the one that LAUREL_CHROMIUM names, else Debian's, else Playwright's.
 */
export function launchChromium(): Promise<Browser> {
  const executablePath =
    process.env["LAUREL_CHROMIUM"] ?? ["/usr/bin/chromium"].find((path) => existsSync(path));
  // Chromium can't use its sandbox when root runs it.
  return chromium.launch({
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    ...(executablePath && { executablePath }),
  });
}

/** Opens a page in a context of its own, with nothing cached and the client's session. */
export async function openPage(browser: Browser, origin: string, client: Client): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
  });
  const cookies = client
    .cookie()
    .split("; ")
    .map((pair) => pair.split("="));
  await context.addCookies(
    cookies.map(([name = "", ...value]) => ({ name, value: value.join("="), url: origin })),
  );
  return context.newPage();
}

export type Slowness = { readonly cpu: number; readonly roundTripMs: number };

/** Makes a page's processor `cpu` times slower and adds a round trip to its network. */
export async function slowDown(page: Page, { cpu, roundTripMs }: Slowness): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
}
