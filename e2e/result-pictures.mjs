// Takes the overview of campaigns that three people judged at 1440 and 390 px, light and dark: node e2e/result-pictures.mjs FOLDER
import { chromium } from "@playwright/test";
import { existsSync, mkdirSync } from "node:fs";
import { join as joinPath } from "node:path";
import { PRESETS } from "@laurel/core/questions/presets/presets";
import { settle } from "./browser/settle.ts";
import { ALL_KINDS } from "./seed/all-kinds.ts";
import { invite } from "./seed/invite.ts";
import { judgeByKind } from "./seed/judge-by-kind.ts";
import { join } from "./seed/join.ts";
import { presetCampaign } from "./seed/preset-campaign.ts";
import { startServer } from "./server/start-server.ts";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("Say where the pictures go: node e2e/result-pictures.mjs FOLDER");
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const executablePath = process.env.LAUREL_CHROMIUM ?? ["/usr/bin/chromium"].find((path) => existsSync(path));
const laurel = await startServer({ name: "result pictures" });
const browser = await chromium.launch({ args: process.getuid?.() === 0 ? ["--no-sandbox"] : [], ...(executablePath && { executablePath }) });
try {
  const admin = await join(laurel.setupLink, { name: "Ada Admin", email: "ada@example.org" }, { setup: true });
  const shown = [{ id: "all-kinds", ...ALL_KINDS }, ...PRESETS.filter(({ id }) => ["ultrafeedback-ranking", "rewrite"].includes(id))];
  for (const { id, ...campaign } of shown) {
    const campaignId = await presetCampaign(admin, campaign, 3);
    for (const [seed, name] of ["Ann", "Ben", "Cleo"].entries()) await judgeByKind(await invite(admin, { name: `${name} ${id}`, campaignId }), campaignId, campaign.questions, 7 * seed + 3);
    const page = await (await admin.open(browser)).newPage();
    for (const size of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
      await page.setViewportSize(size);
      await page.goto(new URL(`/campaigns/${campaignId}`, laurel.origin).href);
      await page.getByRole("button", { name: "CSV of Judgments a day" }).waitFor();
      await page.waitForLoadState("networkidle");
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await settle(page);
        const file = joinPath(folder, `${id}.${size.width}.${colorScheme}.png`);
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
