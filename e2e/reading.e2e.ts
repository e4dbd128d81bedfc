import { expect, type Page } from "@playwright/test";
import { judging } from "./browser/judging.ts";
import { test } from "./laurel-test.ts";
import { liveCampaign } from "./seed/campaigns.ts";
import { ask } from "./seed/procedure.ts";
import type { SeedRow } from "./seed/rows.ts";

test.use({ serverName: "reading" });

const PARAGRAPHS = Array.from(
  { length: 2_500 },
  (_, index) => `Paragraph ${index + 1} has **words**, $x_{${index}}^2$ and \`code\` to make it long.`,
);
const LONG = PARAGRAPHS.join("\n\n");
const ROW: SeedRow = {
  prompt: [
    { role: "system", content: "Be brief." },
    {
      role: "user",
      content: "How warm is it in Rome? See [the forecast](https://weather.example/rome?days=3).",
    },
    {
      role: "assistant",
      content: "<think>\nThe tool knows.\n</think>\n\nI look it up.",
      tool_calls: [
        {
          id: "c1",
          type: "function",
          function: { name: "get_weather", arguments: '{"city":"Rome","id":12345678901234567890}' },
        },
      ],
    },
    { role: "tool", tool_call_id: "c1", content: '{"max":21.50}' },
    { role: "user", content: "And now?" },
  ],
  responses: [{ text: LONG }, { text: `${LONG}\n\nAnd one more.` }],
};

/** Expects the conversation that both pages show in the same way. */
async function expectConversation(page: Page): Promise<void> {
  const call = page.locator("summary", { hasText: "Calls get_weather" });
  await call.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Code in json" }).first()).toHaveText(
    '{\n  "city": "Rome",\n  "id": 12345678901234567890\n}',
  );
  await page.locator("summary", { hasText: "Result of get_weather" }).click();
  await expect(page.getByRole("group", { name: "Code in json" }).last()).toHaveText('{\n  "max": 21.50\n}');
  await page.locator("summary", { hasText: "Reasoning, 3 words" }).click();
  await expect(page.getByText("The tool knows.")).toBeVisible();

  const link = page.getByRole("button", { name: "the forecast" });
  const address = page.url();
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("https://weather.example/rome?days=3")).toBeVisible();
  const open = page.getByRole("link", { name: "Open weather.example in a new tab" });
  await expect(open).toHaveAttribute("rel", "noopener noreferrer");
  await expect(open).toHaveAttribute("referrerpolicy", "no-referrer");
  await page.keyboard.press("Enter");
  await expect(open).toHaveCount(0);
  expect(page.url()).toBe(address);
}

test("a conversation with calls, results, reasoning and links reads alike where it is judged and where it is looked up", async ({
  browser,
  admin,
}) => {
  // The importer recognises columns by the first line, which must be short.
  const campaignId = await liveCampaign(admin, {
    name: "Calls",
    rows: [{ prompt: "Short?", responses: [{ text: "Yes." }, { text: "No." }] }, ROW],
  });
  const page = await (await admin.open(browser)).newPage();
  const judge = judging(page);
  await judge.open(campaignId);
  await judge.press("1");
  await expect(page.getByText("And now?").filter({ visible: true })).toBeVisible();
  await expectConversation(page);

  const { rows } = await ask<{ rows: { promptId: string; preview: string }[] }>(
    admin.api,
    "campaigns.prompts",
    { campaignId, limit: 10 },
  );
  await page.goto(
    `/campaigns/${campaignId}/prompts/${rows.find(({ preview }) => preview !== "Short?")?.promptId ?? ""}`,
  );
  await expectConversation(page);

  const responses = page.getByRole("region", { name: "Responses" });
  await expect(responses.getByText("Paragraph 1 has")).toHaveCount(2);
  await expect(responses.getByText("Paragraph 2500 has")).toHaveCount(0);
  const all = responses.getByRole("button", { name: /^Show all \([\d,]+ more characters\)$/ });
  await expect(all).toHaveCount(2);
  await all.first().click();
  // Drawing a million characters takes seconds, and minutes on a busy machine: only a hang is to end here.
  test.setTimeout(360_000);
  await expect(responses.getByText("Paragraph 2500 has")).toHaveCount(1, { timeout: 240_000 });
});
