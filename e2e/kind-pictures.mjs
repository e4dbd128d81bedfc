// Takes the judging page of every preset at 1440 and 390 px, light and dark: node e2e/kind-pictures.mjs
// FOLDER [part of a preset's id, or "" for all] [language]
import { PRESETS } from "@laurel/core/questions/presets";
import { takePictures } from "./browser/take-pictures.ts";
import { presetCampaign } from "./seed/campaigns.ts";
import { join } from "./seed/people.ts";
import { tell } from "./seed/procedure.ts";

const [, , , only = "", locale = "en"] = process.argv;

await takePictures("kind-pictures.mjs", { name: "kind pictures" }, async ({ laurel, browser, take }) => {
  const admin = await join(
    laurel.setupLink,
    { name: "Ada Admin", email: "ada@example.org" },
    { setup: true },
  );
  await tell(admin.api, "account.setPreferences", { locale });
  for (const preset of PRESETS.filter(({ id }) => id.includes(only))) {
    const campaignId = await presetCampaign(admin, preset);
    const context = await admin.open(browser);
    await take(await context.newPage(), preset.id, async (page) => {
      await page.goto(new URL(`/campaigns/${campaignId}/judge`, laurel.origin).href);
      await page.locator("html[data-painted-at]").waitFor();
      const guidelines = page.locator("aside[aria-labelledby=guidelines-title] button");
      if (await guidelines.isVisible()) await guidelines.click();
    });
    await context.close();
  }
});
