import { expect, type Page } from "@playwright/test";
import { PRESETS } from "@laurel/core/questions/presets";
import { test } from "./laurel-test.ts";
import { liveCampaign } from "./seed/campaigns.ts";
import { invite, type Person } from "./seed/people.ts";
import { ask, newId, tell } from "./seed/procedure.ts";
import { plainRows } from "./seed/rows.ts";

test.use({ serverName: "presets" });

type Stored = {
  readonly responsesPerTask: number;
  readonly questions: {
    readonly version: number;
    readonly questions: readonly { readonly id: string; readonly title: string }[];
  };
};
const stored = (admin: Person, campaignId: string) => ask<Stored>(admin.api, "campaigns.get", { campaignId });

/** The lines of the questions in the form. */
const lines = (page: Page) =>
  page.getByRole("list", { name: "Questions" }).getByRole("heading", { level: 3 });

for (const { name, questions, responsesPerTask } of PRESETS) {
  test(`${name}: one click and a name make the campaign, and its settings show the same questions`, async ({
    browser,
    admin,
  }) => {
    const page = await (await admin.open(browser)).newPage();
    await page.goto("/campaigns/new");
    await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
    await page.keyboard.type(`By preset: ${name}`);
    await page.getByRole("button", { name: "Create campaign" }).click();
    await expect(page.getByRole("heading", { level: 1, name: `By preset: ${name}` })).toBeVisible();
    const campaignId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const created = await stored(admin, campaignId);
    expect([created.questions.questions, created.responsesPerTask]).toEqual([questions, responsesPerTask]);

    await page.goto(`/campaigns/${campaignId}/settings`);
    await expect(lines(page)).toHaveCount(questions.length);
    for (const [index, { title }] of questions.entries())
      await expect(lines(page).nth(index)).toContainText(title);
    await expect(page.getByRole("region", { name: "What is asked" })).toContainText(
      questions[0]?.title ?? "",
    );
    await page.getByRole("button", { name: "Save settings" }).click();
    await expect(page.getByText("The settings were saved")).toBeVisible();
    const saved = await stored(admin, campaignId);
    expect(saved.questions, "saving what nobody changed makes no version").toEqual({ version: 1, questions });
  });
}

test("questions are put together by keyboard, with a condition, and wrong ones are named before anything is sent", async ({
  browser,
  admin,
}) => {
  const page = await (await admin.open(browser)).newPage();
  await page.goto("/campaigns/new");
  await page.getByRole("button", { name: /^Blank/ }).press("Enter");
  await page.keyboard.type("By hand");
  await page.getByRole("button", { name: "Create campaign" }).press("Enter");
  await expect(page.getByText("Add at least one question.")).toBeVisible();
  for (const kind of ["Ranking", "Flags", "Text"]) {
    await page.getByRole("button", { name: "Add a question" }).press("Enter");
    await page.getByRole("menuitem", { name: new RegExp(`^${kind}`) }).press("Enter");
  }
  await page.getByRole("textbox", { name: "Question" }).fill("Why is it so?");
  await page.getByRole("checkbox", { name: "Ask only after certain answers" }).press("Space");
  await page.getByRole("checkbox", { name: "“Wrong language”" }).press("Space");
  await page.getByRole("button", { name: "Create campaign" }).press("Enter");
  await expect(page.getByText("Choose at least one answer.")).toBeVisible();
  await page.getByRole("checkbox", { name: "any flag" }).press("Space");
  await page.getByRole("button", { name: "Move question 2 up" }).press("Enter");
  await expect(page.getByRole("button", { name: "Move question 1 down" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Create campaign" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "By hand" })).toBeVisible();
  const { questions } = (await stored(admin, new URL(page.url()).pathname.split("/").at(-1) ?? "")).questions;
  expect(questions.map(({ id }) => id)).toEqual([
    "which_response_is_better",
    "is_anything_wrong_with_it",
    "why_is_it_so",
  ]);
  expect(questions[2]).toMatchObject({
    title: "Why is it so?",
    when: { question: "is_anything_wrong_with_it", is: ["any"] },
  });
});

test("once somebody has judged, a changed question is named and confirmed, and becomes a new version", async ({
  browser,
  admin,
}) => {
  const campaignId = await liveCampaign(admin, { name: "Judged already", rows: plainRows(3, "judged") });
  const annotator = await invite(admin, { name: "Grace", campaignId });
  const { tasks } = await tell<{ tasks: { assignmentId: string; responses: { id: string }[] }[] }>(
    annotator.api,
    "judging.open",
    { campaignId, ahead: 1 },
  );
  const tiers = tasks[0]?.responses.map(({ id }) => [id]);
  await tell(annotator.api, "judging.submit", {
    judgmentId: newId(),
    assignmentId: tasks[0]?.assignmentId,
    answers: { preference: { kind: "ranking", tiers, strength: 2 } },
    activeMs: 1,
    elapsedMs: 1,
  });

  const page = await (await admin.open(browser)).newPage();
  await page.goto(`/campaigns/${campaignId}/settings`);
  await expect(page.getByText("With an imported task")).toBeVisible();
  await lines(page).first().getByRole("button").click();
  await page.getByRole("textbox", { name: "Question" }).fill("Which one is truer?");
  await expect(page.getByRole("region", { name: "What is asked" })).toContainText("Which one is truer?");
  await page.getByRole("button", { name: "Save settings" }).click();
  const asked = page.getByRole("alertdialog", { name: "Make a new version of the questions?" });
  await expect(asked).toContainText("“Which response is better?” now reads “Which one is truer?”");
  expect((await stored(admin, campaignId)).questions.version).toBe(1);
  await asked.getByRole("button", { name: "Make the new version" }).click();
  await expect(page.getByText("The settings were saved")).toBeVisible();
  expect((await stored(admin, campaignId)).questions).toMatchObject({
    version: 2,
    questions: [{ id: "preference", title: "Which one is truer?" }],
  });
});
