import type { Browser, Page } from "@playwright/test";
import type { Client } from "../client/open-client.ts";

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
