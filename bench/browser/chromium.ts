import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { Client } from "../client/open-client.ts";

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

/** A page of a browser of its own, signed in as the client is, with nothing cached. */
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

/** Makes a page's processor so many times slower and its network so far away. */
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
