// Takes the judging page of every preset at 1440 and 390 px, light and dark: node e2e/kind-pictures.mjs FOLDER [preset]
import { PRESETS } from "@laurel/core/questions/presets/presets";
import { takePictures } from "./browser/take-pictures.ts";
import { join } from "./seed/join.ts";
import { presetCampaign } from "./seed/preset-campaign.ts";

const only = process.argv[3] ?? "";

await takePictures("kind-pictures.mjs", { name: "kind pictures" }, async ({ laurel, browser, take }) => {
  const admin = await join(laurel.setupLink, { name: "Ada Admin", email: "ada@example.org" }, { setup: true });
  for (const preset of PRESETS.filter(({ id }) => id.includes(only))) {
    const campaignId = await presetCampaign(admin, preset);
    const context = await admin.open(browser);
    await take(await context.newPage(), preset.id, async (page) => {
      await page.goto(new URL(`/campaigns/${campaignId}/judge`, laurel.origin).href);
      await page.getByRole("region", { name: "Prompt" }).waitFor();
      const guidelines = page.getByRole("button", { name: "Close the guidelines" });
      if (await guidelines.isVisible()) await guidelines.click();
    });
    await context.close();
  }
});
