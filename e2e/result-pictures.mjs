// Takes the overview of campaigns that three people judged at 1440 and 390 px, light and dark: node
// e2e/result-pictures.mjs FOLDER
import { PRESETS } from "@laurel/core/questions/presets";
import { takePictures } from "./browser/take-pictures.ts";
import { ALL_KINDS, presetCampaign } from "./seed/campaigns.ts";
import { judgeByKind } from "./seed/judgments.ts";
import { invite, join } from "./seed/people.ts";

await takePictures("result-pictures.mjs", { name: "result pictures" }, async ({ laurel, browser, take }) => {
  const admin = await join(
    laurel.setupLink,
    { name: "Ada Admin", email: "ada@example.org" },
    { setup: true },
  );
  const shown = [
    { id: "all-kinds", ...ALL_KINDS },
    ...PRESETS.filter(({ id }) => ["ultrafeedback-ranking", "rewrite"].includes(id)),
  ];
  for (const { id, ...campaign } of shown) {
    const campaignId = await presetCampaign(admin, campaign, 3);
    for (const [seed, name] of ["Ann", "Ben", "Cleo"].entries())
      await judgeByKind(
        await invite(admin, { name: `${name} ${id}`, campaignId }),
        campaignId,
        campaign.questions,
        7 * seed + 3,
      );
    const context = await admin.open(browser);
    await take(await context.newPage(), id, async (page) => {
      await page.goto(new URL(`/campaigns/${campaignId}`, laurel.origin).href);
      await page.getByRole("button", { name: "CSV of Judgments a day" }).waitFor();
      await page.waitForLoadState("networkidle");
    });
    await context.close();
  }
});
