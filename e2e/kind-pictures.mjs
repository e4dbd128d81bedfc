// Takes the judging page of every preset at 1440 and 390 px, light and dark: node e2e/kind-pictures.mjs FOLDER [preset]
import { chromium } from "@playwright/test";
import { existsSync, mkdirSync } from "node:fs";
import { join as joinPath } from "node:path";
import { PRESETS } from "@laurel/core/questions/presets/presets";
import { settle } from "./browser/settle.ts";
import { presetCampaign } from "./seed/preset-campaign.ts";
import { join } from "./seed/join.ts";
import { startServer } from "./server/start-server.ts";

const [folder, only = ""] = process.argv.slice(2);
if (!folder) {
  console.error("Say where the pictures go: node e2e/kind-pictures.mjs FOLDER");
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const executablePath = process.env.LAUREL_CHROMIUM ?? ["/usr/bin/chromium"].find((path) => existsSync(path));
const laurel = await startServer({ name: "kind pictures" });
const browser = await chromium.launch({ args: process.getuid?.() === 0 ? ["--no-sandbox"] : [], ...(executablePath && { executablePath }) });
try {
  const admin = await join(laurel.setupLink, { name: "Ada Admin", email: "ada@example.org" }, { setup: true });
  for (const preset of PRESETS.filter(({ id }) => id.includes(only))) {
    const campaignId = await presetCampaign(admin, preset);
    const page = await (await admin.open(browser)).newPage();
    for (const size of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
      await page.setViewportSize(size);
      await page.goto(new URL(`/campaigns/${campaignId}/judge`, laurel.origin).href);
      await page.getByRole("region", { name: "Prompt" }).waitFor();
      const guidelines = page.getByRole("button", { name: "Close the guidelines" });
      if (await guidelines.isVisible()) await guidelines.click();
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await settle(page);
        const file = joinPath(folder, `${preset.id}.${size.width}.${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(file);
      }
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await laurel.stop();
}
