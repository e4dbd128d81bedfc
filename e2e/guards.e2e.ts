import { expect, type Browser, type Page } from "@playwright/test";
import { judging, type SeenPair } from "./browser/judging.ts";
import { test } from "./laurel-test.ts";
import { liveCampaign } from "./seed/campaigns.ts";
import { judgmentsOf } from "./seed/judgments.ts";
import { invite, PASSWORD, type Person } from "./seed/people.ts";
import { plainRows } from "./seed/rows.ts";

test.use({ serverName: "guards" });

/** Opens the judging page for a new annotator of a new campaign. */
async function sitDown(browser: Browser, admin: Person, name: string) {
  const campaignId = await liveCampaign(admin, { name, rows: plainRows(12, name) });
  const annotator = await invite(admin, { name: `Annotator of ${name}`, campaignId });
  const context = await annotator.open(browser);
  const page = await context.newPage();
  const judge = judging(page);
  await judge.open(campaignId);
  return {
    campaignId,
    annotator,
    context,
    page,
    judge,
    judged: async () => (await judgmentsOf(annotator, campaignId)).length,
  };
}

test("a key that is held down answers one task", async ({ browser, admin }) => {
  const { page, judge, judged } = await sitDown(browser, admin, "held keys");
  const first = await judge.read();
  await page.keyboard.down("1");
  await judge.another(first);
  const second = await judge.read();
  for (let repeat = 0; repeat < 20; repeat += 1) await page.keyboard.down("1");
  expect(await judge.inView()).toEqual(second);
  await page.keyboard.up("1");
  await judge.allSaved();
  expect(await judged()).toBe(1);
  await judge.press("1");
  await judge.allSaved();
  expect(await judged()).toBe(2);
});

test("keys do nothing before the next task has been in view for a quarter of a second", async ({
  browser,
  admin,
}) => {
  const { page, judge, judged } = await sitDown(browser, admin, "early keys");
  const first = await judge.read();
  // The keys are sent from within the page, so that a busy machine doesn't make early keys late.
  const pressed = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        let keys = 0;
        const press = () => {
          if (performance.now() - start > 200) return resolve(keys);
          window.dispatchEvent(new KeyboardEvent("keydown", { key: "1", bubbles: true, cancelable: true }));
          keys += 1;
          setTimeout(press);
        };
        press();
      }),
  );
  expect(pressed, "at least one key came before the next task could be read").toBeGreaterThan(1);
  await judge.another(first);
  await judge.allSaved();
  expect(await judged()).toBe(1);
  await judge.press("1");
  await judge.allSaved();
  expect(await judged()).toBe(2);
});

test("a double click answers one task", async ({ browser, admin }) => {
  const { page, judge, judged } = await sitDown(browser, admin, "double clicks");
  const first = await judge.read();
  await page.getByRole("button", { name: "A much better", exact: true }).dblclick();
  await judge.another(first);
  await judge.allSaved();
  expect(await judged()).toBe(1);
});

test("undo brings the last pair back, and the new answer supersedes the old one", async ({
  browser,
  admin,
}) => {
  const { campaignId, annotator, page, judge } = await sitDown(browser, admin, "second thoughts");
  const pair = await judge.press("1");
  await judge.allSaved();
  await expect(
    page.getByText("A much better", { exact: true }).filter({ visible: true }).first(),
  ).toBeVisible();
  await judge.read();
  await page.keyboard.press("u");
  await expect.poll(() => judge.inView()).toEqual(pair);
  await expect(page.getByText("Answered before")).toBeVisible();
  await judge.press("7");
  await judge.allSaved();
  const [earlier, later, ...more] = await judgmentsOf(annotator, campaignId);
  expect(more).toEqual([]);
  expect(later?.supersedes).toBe(earlier?.judgmentId);
  expect(later?.answers["preference"]?.tiers).toEqual(earlier?.answers["preference"]?.tiers.toReversed());
});

test("undo goes back further and further, and Escape goes on where one was", async ({ browser, admin }) => {
  const { campaignId, annotator, page, judge } = await sitDown(browser, admin, "third thoughts");
  const first = await judge.press("1");
  const second = await judge.press("2");
  await judge.allSaved();
  const third = await judge.read();
  for (const pair of [second, first]) {
    await page.keyboard.press("u");
    await expect.poll(() => judge.inView()).toEqual(pair);
    await judge.seen();
  }
  await page.keyboard.press("u");
  await expect(page.getByText("Nothing to undo in this session.")).toBeVisible();
  await expect.poll(() => judge.inView()).toEqual(third);
  await judge.allSaved();
  expect(
    (await judgmentsOf(annotator, campaignId)).map(({ supersedes }) => supersedes),
    "nothing was changed by looking",
  ).toEqual([null, null]);
});

test("a skip asks for a reason, and stores no judgment", async ({ browser, admin }) => {
  const { page, judge, judged } = await sitDown(browser, admin, "skips");
  const pair = await judge.read();
  await page.keyboard.press("s");
  await expect(page.getByRole("dialog", { name: "Skip this task" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Skip", exact: true })).toBeDisabled();
  await page.keyboard.press("4");
  await page.keyboard.press("Enter");
  await judge.another(pair);
  await judge.allSaved();
  expect(await judged()).toBe(0);
});

test("where a reason is asked for, keys that are typed into it answer nothing, and it is sent along", async ({
  browser,
  admin,
}) => {
  const campaignId = await liveCampaign(admin, {
    name: "Reasons",
    rows: plainRows(4, "reasons"),
    rationale: true,
  });
  const annotator = await invite(admin, { name: "Annotator with reasons", campaignId });
  const page = await (await annotator.open(browser)).newPage();
  const judge = judging(page);
  await judge.open(campaignId);
  const pair = await judge.read();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "first" })).toBeVisible();
  await page.keyboard.press("2");
  const reason = page.getByRole("textbox", { name: "Why?" });
  await expect(reason).toBeFocused();
  await page.keyboard.type("1 7 x s u: the first is true");
  expect(await judge.inView()).toEqual(pair);
  await page.keyboard.press("Control+Enter");
  await judge.another(pair);
  await judge.allSaved();
  const [judgment] = await judgmentsOf(annotator, campaignId);
  expect(judgment?.answers).toMatchObject({
    preference: { strength: 2 },
    rationale: { text: "1 7 x s u: the first is true" },
  });
});

test("a reload with a full outbox loses nothing", { tag: "@data" }, async ({ browser, admin }) => {
  const { campaignId, annotator, context, page, judge } = await sitDown(browser, admin, "reloads");
  await context.route("**/trpc/**judging.submit**", (route) => route.abort());
  const seen: SeenPair[] = [];
  for (const key of ["1", "4", "7"]) seen.push(await judge.press(key));
  await expect(judge.saveState).toHaveText("Offline, 3 answers kept here");
  await page.reload();
  await expect(judge.saveState).toHaveText("Offline, 3 answers kept here");
  expect(await judgmentsOf(annotator, campaignId)).toEqual([]);
  await context.unroute("**/trpc/**judging.submit**");
  await judge.allSaved();
  const stored = await judgmentsOf(annotator, campaignId);
  expect(stored.map((judgment) => seen.findIndex((pair) => pair.prompt.includes(judgment.preview)))).toEqual([
    0, 1, 2,
  ]);
  expect(seen.map((pair) => pair.prompt)).not.toContain((await judge.read()).prompt);
});

test(
  "two tabs never show the same task, and either can go on",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const { campaignId, annotator, context, page, judge } = await sitDown(browser, admin, "two tabs");
    const elsewhere = (tab: Page) => tab.getByText("You are judging this campaign in another tab");
    const left = await judge.read();
    const other = await context.newPage();
    await other.goto(`/campaigns/${campaignId}/judge`);
    await expect(elsewhere(other)).toBeVisible();
    await other.getByRole("button", { name: "Judge here" }).click();
    await expect(elsewhere(page)).toBeVisible();
    const there = judging(other);
    const answeredThere = [await there.press("1"), await there.press("1"), await there.press("1")];
    expect(answeredThere).toContainEqual(left);
    await there.allSaved();
    await page.getByRole("button", { name: "Judge here" }).click();
    await expect(elsewhere(other)).toBeVisible();
    expect(answeredThere).not.toContainEqual(await judge.press("1"));
    await judge.allSaved();
    const stored = await judgmentsOf(annotator, campaignId);
    expect(stored.map((judgment) => judgment.supersedes)).toEqual([null, null, null, null]);
  },
);

test("whoever is disabled is out at once, and what they answered meanwhile is kept in their browser", async ({
  browser,
  admin,
}) => {
  const { annotator, page, judge, judged } = await sitDown(browser, admin, "dismissals");
  const people = await (await admin.open(browser)).newPage();
  await people.goto("/people");
  await people.getByRole("searchbox", { name: "Search name and e-mail" }).fill(annotator.name);
  await people.getByRole("button", { name: `More about ${annotator.name}` }).click();
  await people.getByRole("menuitem", { name: "Disable" }).click();
  await people.getByRole("alertdialog").getByRole("button", { name: "Disable" }).click();
  await expect(people.getByRole("row", { name: annotator.name }).getByText("disabled")).toBeVisible();
  await judge.press("1");
  await expect(judge.saveState).toHaveText(/^Signed out, 1 answer kept here/);
  await page.goto("/campaigns");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(page, annotator.email, PASSWORD);
  await expect(page.getByRole("alert").filter({ hasText: "disabled" })).toBeVisible();
  expect(await admin.api.get("/trpc/session.me").then((reply) => reply.ok())).toBe(true);
  await expect(judged()).rejects.toThrow();
});

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a wrong password says so, and not which of the two is wrong", async ({ page, admin }) => {
  await page.goto("/sign-in");
  for (const email of [admin.email, "nobody@example.org"]) {
    await signIn(page, email, "not the password");
    await expect(page.getByRole("alert").filter({ hasText: "E-mail or password is wrong" })).toBeVisible();
    await page.reload();
  }
  await signIn(page, admin.email, PASSWORD);
  await expect(page.getByRole("heading", { name: "Campaigns" })).toBeVisible();
});

test("a link that was used says so", async ({ page, laurel, admin }) => {
  expect(admin.email).toBe("ada@example.org");
  await page.goto(laurel.setupLink);
  await expect(page.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  await expect(page.getByText("was used")).toBeVisible();
});

test("a page of another campaign stays closed to an annotator", async ({ browser, admin }) => {
  const { page } = await sitDown(browser, admin, "fences");
  const foreign = await liveCampaign(admin, { name: "Somebody else's", rows: plainRows(1, "secrets") });
  for (const path of ["", "/judge", "/prompts", "/settings"]) {
    await page.goto(`/campaigns/${foreign}${path}`);
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.getByText("Somebody else's")).toHaveCount(0);
    await expect(page.getByText("secrets")).toHaveCount(0);
  }
});
