// Takes every page at 1440 and 390 px, light and dark, with the demo's data: node e2e/screenshots.mjs FOLDER [part of a view's name]
import { chromium } from "@playwright/test";
import { existsSync, mkdirSync } from "node:fs";
import { join as joinPath } from "node:path";
import { settle } from "./browser/settle.ts";
import { furnish } from "./pages/furnish.ts";
import { VIEWS } from "./pages/views.ts";
import { join } from "./seed/join.ts";
import { startServer } from "./server/start-server.ts";

const [folder, only = ""] = process.argv.slice(2);
if (!folder) {
  console.error("Say where the pictures go: node e2e/screenshots.mjs FOLDER");
  process.exit(1);
}
mkdirSync(folder, { recursive: true });

const executablePath = process.env.LAUREL_CHROMIUM ?? ["/usr/bin/chromium"].find((path) => existsSync(path));
const laurel = await startServer({ demo: true });
const browser = await chromium.launch({ args: process.getuid?.() === 0 ? ["--no-sandbox"] : [], ...(executablePath && { executablePath }) });
try {
  const furnished = await furnish(await join(laurel.setupLink, { name: "Ada Admin", email: "ada@example.org" }, { setup: true }));
  for (const view of Object.values(VIEWS).flat().filter(({ name }) => name.includes(only))) {
    const context = await (view.as === "nobody" ? browser.newContext() : furnished[view.as].open(browser));
    const page = await context.newPage();
    for (const size of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
      await page.setViewportSize(size);
      await page.goto(new URL(view.path(furnished), laurel.origin).href);
      await view.ready(page);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await settle(page);
        const file = joinPath(folder, `${view.name.replaceAll(/[^a-z]+/g, "-")}.${size.width}.${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(file);
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
  await laurel.stop();
}
