import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { type LaurelServer, startServer } from "../server/start-server.ts";
import { settle } from "./page.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

export type Camera = {
  readonly laurel: LaurelServer;
  readonly browser: Browser;
  /** Takes pictures of a page at both widths, light and dark. `open` opens it for each width. */
  take(page: Page, name: string, open: (page: Page) => Promise<unknown>): Promise<void>;
};

/** Runs `work` with a server and a browser that take pictures into the folder that the command line names. */
export async function takePictures(
  script: string,
  server: { readonly name?: string; readonly demo?: boolean },
  work: (camera: Camera) => Promise<void>,
): Promise<void> {
  const [folder] = process.argv.slice(2);
  if (!folder) {
    console.error(`Say where the pictures go: node e2e/${script} FOLDER`);
    process.exit(1);
  }
  mkdirSync(folder, { recursive: true });
  const executablePath =
    process.env["LAUREL_CHROMIUM"] ?? ["/usr/bin/chromium"].find((path) => existsSync(path));
  const laurel = await startServer(server);
  const browser = await chromium.launch({
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    ...(executablePath && { executablePath }),
  });
  const take: Camera["take"] = async (page, name, open) => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await open(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await settle(page);
        const file = join(folder, `${name}.${size.width}.${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(file);
      }
    }
  };
  try {
    await work({ laurel, browser, take });
  } finally {
    await browser.close();
    await laurel.stop();
  }
}
