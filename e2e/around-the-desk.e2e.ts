import { expect } from "@playwright/test";
import { test } from "./laurel-test.ts";
import { liveCampaign } from "./seed/campaigns.ts";
import { invite } from "./seed/people.ts";
import { ask, newId, tell } from "./seed/procedure.ts";
import { plainRows } from "./seed/rows.ts";

test.use({ serverName: "around the desk" });

type Opened = {
  readonly tasks: readonly {
    readonly assignmentId: string;
    readonly taskId: string;
    readonly responses: readonly { readonly id: string }[];
  }[];
};

test("a question goes to the lead, and its answer comes back as new, once", async ({ browser, admin }) => {
  const campaignId = await liveCampaign(admin, { name: "Asking", rows: plainRows(3, "asking") });
  const annotator = await invite(admin, { name: "Quinn Questioner", campaignId });
  const [task] = (await tell<Opened>(annotator.api, "judging.open", { campaignId })).tasks;
  await tell(annotator.api, "judging.ask", {
    questionId: newId(),
    assignmentId: task?.assignmentId,
    text: "Does length count?",
  });

  const lead = await (await admin.open(browser)).newPage();
  await lead.goto(`/campaigns/${campaignId}`);
  await lead.getByRole("link", { name: "Help requests 1 open" }).click();
  await lead.getByRole("button", { name: "Answer" }).click();
  await lead.getByRole("dialog", { name: "Answer" }).getByLabel("Answer").fill("Only if it **bores**.");
  await lead.getByRole("button", { name: "Send answer" }).click();
  await expect(lead.getByRole("link", { name: "Help requests", exact: true })).toBeVisible();

  const asker = await (await annotator.open(browser)).newPage();
  await asker.goto("/my-work");
  const feedback = asker
    .locator("section")
    .filter({ has: asker.getByRole("heading", { name: "Answers from the lead" }) });
  await expect(feedback.getByText("Only if it bores.")).toBeVisible();
  await expect(feedback.getByText("new", { exact: true })).toBeVisible();
  await asker.getByRole("button", { name: "Mark all as read" }).click();
  await expect(feedback.getByText("new", { exact: true })).toBeHidden();
  await asker.reload();
  await expect(feedback.getByText("Only if it bores.")).toBeVisible();
  await expect(feedback.getByText("new", { exact: true })).toBeHidden();
});

test("a judgment becomes a practice task with its reason, and can be retired", async ({ browser, admin }) => {
  const campaignId = await liveCampaign(admin, { name: "Practising", rows: plainRows(1, "practising") });
  const annotator = await invite(admin, { name: "Pia Practiser", campaignId });
  const [task] = (await tell<Opened>(annotator.api, "judging.open", { campaignId })).tasks;
  const tiers = task?.responses.map(({ id }) => [id]) ?? [];
  await tell(annotator.api, "judging.submit", {
    judgmentId: newId(),
    assignmentId: task?.assignmentId,
    answers: { preference: { kind: "ranking", tiers, strength: 2 } },
    activeMs: 61_000,
    elapsedMs: 61_000,
  });

  const page = await (await admin.open(browser)).newPage();
  const { rows } = await ask<{ rows: { promptId: string }[] }>(admin.api, "campaigns.prompts", {
    campaignId,
  });
  await page.goto(`/campaigns/${campaignId}/prompts/${rows[0]?.promptId ?? ""}`);
  await page.getByRole("button", { name: "Use for practice" }).click();
  const dialog = page.getByRole("dialog", { name: "Use for practice" });
  await dialog.getByLabel("Why is this right?").fill("It is the true one.");
  await dialog.getByRole("button", { name: "Use for practice" }).click();
  await expect(dialog).toBeHidden();
  expect(
    (await ask<Opened>(annotator.api, "judging.practice", { campaignId })).tasks.map(({ taskId }) => taskId),
  ).toEqual([task?.taskId]);

  await page.goto(`/campaigns/${campaignId}/questions`);
  await page.getByRole("tab", { name: "Practice" }).click();
  await expect(page.getByRole("table", { name: "Practice tasks" })).toContainText("It is the true one.");
  await page.getByRole("button", { name: "Retire" }).click();
  await expect(page.getByText("There is nothing to practise on yet")).toBeVisible();

  const own = await (await annotator.open(browser)).newPage();
  await own.goto("/my-work");
  await expect(
    own.getByRole("table", { name: "Work by day and campaign" }).getByRole("row").nth(1),
  ).toContainText("Practising");
  const csv = async () => {
    const [download] = await Promise.all([
      own.waitForEvent("download"),
      own.getByRole("button", { name: "CSV", exact: true }).click(),
    ]);
    return download.suggestedFilename();
  };
  expect(await csv()).toBe("my-work.csv");
});

test("how somebody likes to work follows them to another browser", async ({ browser, admin }) => {
  const person = await invite(admin, { name: "Petra Preferring" });
  const page = await (await person.open(browser, { colorScheme: "light" })).newPage();
  await page.goto("/account");
  await page.getByText("Dark", { exact: true }).click();
  await expect(page.locator("html")).toHaveClass("dark");
  await page.getByRole("combobox", { name: "Break reminder" }).click();
  await page.getByRole("option", { name: "Off" }).click();
  await expect
    .poll(async () => (await ask<{ preferences: object }>(person.api, "session.me")).preferences)
    .toEqual({ theme: "dark", breakAfterMinutes: 0 });

  const elsewhere = await (await person.open(browser, { colorScheme: "light" })).newPage();
  await elsewhere.goto("/account");
  await expect(elsewhere.locator("html")).toHaveClass("dark");
  await expect(elsewhere.getByRole("combobox", { name: "Break reminder" })).toContainText("Off");
});
