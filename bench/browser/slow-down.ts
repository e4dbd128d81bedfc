import type { Page } from "@playwright/test";

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
