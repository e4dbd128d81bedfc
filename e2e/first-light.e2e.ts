import { createHash } from "node:crypto";
import { expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { readParquet, saveDownload } from "./browser/downloads.ts";
import { judging } from "./browser/judging.ts";
import { test } from "./laurel-test.ts";
import type { OwnJudgment } from "./seed/judgments.ts";
import { PASSWORD } from "./seed/people.ts";
import { ask } from "./seed/procedure.ts";
import { preferenceFile } from "./seed/rows.ts";

test.use({ serverName: "first light" });

const DEMO = "Demo: everyday assistant";
const ONLINE = ["1", "2", "3", "4", "5", "6", "7", "x", "1", "7", "2", "6", "3", "5", "1"];
const OFFLINE = ["7", "1", "4", "x", "6"];
const IMPORTED = 200;

/** The meaning of a key in the words of a stored answer. */
function meaning(key: string): string {
  if (key === "4") return "tie";
  if (key === "x") return "both bad";
  return `strength ${Math.abs(Number(key) - 4)}`;
}

function meaningOf({ answers }: OwnJudgment): string {
  const answer = answers["preference"];
  if (answer?.cut === 0) return "both bad";
  return answer?.strength === undefined ? "tie" : `strength ${answer.strength}`;
}

/** Invites somebody on the campaign's page and resolves to the one-time link that the page shows. */
async function inviteByPage(page: Page, name: string, role: string): Promise<string> {
  await page
    .getByRole("navigation", { name: `Campaign ${DEMO}` })
    .getByRole("link", { name: "People" })
    .click();
  await page.getByRole("button", { name: "Add people" }).click();
  const form = page.getByRole("dialog", { name: "Add people" });
  await form.getByRole("textbox", { name: "Name" }).fill(name);
  await form.getByRole("textbox", { name: "E-mail" }).fill(`${name.toLowerCase()}@example.org`);
  if (role !== "Annotator") {
    await form.getByRole("combobox", { name: "Role in this campaign" }).click();
    await page.getByRole("option", { name: role }).click();
  }
  await form.getByRole("button", { name: "Create and show link" }).click();
  const links = page.getByRole("dialog", { name: "One-time link" });
  const link = await links.getByRole("code").innerText();
  await links.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("table", { name: "People of the campaign" })).toContainText(name);
  return link;
}

/** Opens a one-time link in a browser of its own and chooses a password, all by keyboard. */
async function welcome(browser: Browser, link: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: new URL(link).origin });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Welcome to Laurel" })).toBeVisible();
  await page.getByLabel("Password").focus();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: DEMO }).press("Enter");
  return { context, page };
}

test(
  "from the set-up link to a trained reward model",
  { tag: "@data" },
  async ({ browser, page, laurel }) => {
    test.setTimeout(420_000);

    await test.step("the set-up link makes the admin, who lands on an empty list", async () => {
      await page.goto(laurel.setupLink);
      await page.getByRole("textbox", { name: "Name" }).fill("Ada");
      await page.getByRole("textbox", { name: "E-mail" }).fill("ada@example.org");
      await page.getByLabel("Password").fill(PASSWORD);
      await page.getByRole("button", { name: "Create account" }).click();
      await expect(page.getByText("There are no campaigns yet")).toBeVisible();
      await expect(page.getByRole("link", { name: "New campaign" })).toBeVisible();
    });

    await test.step("the demo campaign comes with its prompts", async () => {
      await page.getByRole("button", { name: "Load the demo campaign" }).click();
      await expect(page.getByRole("heading", { level: 1, name: DEMO })).toBeVisible();
      await expect(page.getByRole("region", { name: "Counts" })).toContainText(/Prompts\s*4\d/, {
        timeout: 30_000,
      });
    });
    const campaignId = new URL(page.url()).pathname.split("/").at(-1) ?? "";

    const { context, page: desk } = await test.step("an invited annotator chooses a password", async () =>
      welcome(browser, await inviteByPage(page, "Grace", "Annotator")));
    const judge = judging(desk);
    const stored = async () =>
      (
        await ask<{ rows: OwnJudgment[] }>(context.request, "judging.mine", { campaignId, limit: 200 })
      ).rows.toReversed();

    await test.step("the annotator judges by keyboard alone", async () => {
      await desk.getByRole("link", { name: "Start judging" }).press("Enter");
      for (const key of ONLINE) await judge.press(key);
      await judge.allSaved();
      expect((await stored()).map(meaningOf)).toEqual(ONLINE.map(meaning));
    });

    await test.step("five more while offline; they arrive once each, in order", async () => {
      const leased = desk.waitForResponse((reply) => reply.url().includes("judging.open"));
      await desk.getByRole("button", { name: "More" }).press("Enter");
      await desk.getByRole("menuitemcheckbox", { name: "Offline mode" }).press("Enter");
      await leased;
      await desk.keyboard.press("Escape");
      await context.setOffline(true);
      for (const key of OFFLINE) await judge.press(key);
      await expect(judge.saveState).toHaveText("Offline, 5 answers kept here");
      await context.setOffline(false);
      await judge.allSaved();
      const judgments = await stored();
      expect(judgments.map(meaningOf)).toEqual([...ONLINE, ...OFFLINE].map(meaning));
      expect(
        new Set(judgments.map(({ assignmentId }) => assignmentId)).size,
        "each task was judged once",
      ).toBe(20);
    });

    await test.step("somebody else judges some of the same tasks, by mouse", async () => {
      const { page: other } = await welcome(browser, await inviteByPage(page, "Hedy", "Annotator"));
      await other.getByRole("link", { name: "Start judging" }).click();
      const mouse = judging(other);
      for (const answer of [
        "A much better",
        "B much better",
        "A slightly better",
        "Tie",
        "B clearly better",
        "A much better",
      ])
        await mouse.choose(answer);
      await mouse.allSaved();
    });

    await test.step("the admin sees counts, agreement and win rates", async () => {
      await page.goto(`/campaigns/${campaignId}`);
      await expect(page.getByRole("region", { name: "Counts" })).toContainText(/Judgments\s*26/);
      await page.getByRole("button", { name: "Table of Agreement" }).click();
      await expect(
        page.getByRole("table", { name: "Agreement" }).getByRole("row", { name: "Raw agreement" }),
      ).toContainText(/0\.\d|1/);
      await page.getByRole("button", { name: "Table of Win rate" }).click();
      const models = page.getByRole("table", { name: "Win rate" }).getByRole("row");
      expect(await models.count()).toBeGreaterThan(2);
      await expect(models.nth(1)).toContainText("%");
      await expect(
        page.getByRole("table", { name: "Annotators" }).getByRole("row", { name: "Grace" }),
      ).toContainText("20");
    });

    const { page: lab } =
      await test.step("a researcher is invited, and a file of preferences is imported as a second round", async () => {
        const link = await inviteByPage(page, "Rosalind", "Researcher");
        await page
          .getByRole("navigation", { name: `Campaign ${DEMO}` })
          .getByRole("link", { name: "Import" })
          .click();
        await page.getByLabel("Choose files, or drop them here").setInputFiles({
          name: "preferences.jsonl",
          mimeType: "text/plain",
          buffer: Buffer.from(preferenceFile(IMPORTED)),
        });
        await page.getByRole("button", { name: `Import ${IMPORTED} rows`, exact: true }).click();
        await expect(page.getByRole("row").filter({ hasText: "preferences.jsonl" })).toContainText(
          `${IMPORTED} imported judgments`,
        );
        return welcome(browser, link);
      });

    await test.step("the researcher makes a dataset, chooses the tie policy and cuts a version", async () => {
      await lab
        .getByRole("navigation", { name: `Campaign ${DEMO}` })
        .getByRole("link", { name: "Datasets" })
        .click();
      await lab.getByRole("button", { name: "New dataset" }).click();
      await lab
        .getByRole("dialog", { name: "New dataset" })
        .getByRole("textbox", { name: "Name" })
        .fill("Everyday preferences");
      await lab.getByRole("button", { name: "Create dataset" }).click();
      await expect(lab.getByRole("heading", { level: 1, name: "Everyday preferences" })).toBeVisible();
      await expect(
        lab.getByRole("button", { name: "Cut version" }),
        "no tie policy is chosen by silence",
      ).toBeDisabled();
      await lab.getByRole("radio", { name: "Leave ties out" }).click();
      await lab.getByRole("checkbox", { name: "Imported" }).check();
      const preview = lab.getByRole("region", { name: "Preview" });
      await expect(
        preview.getByRole("list", { name: "First records" }).getByRole("listitem").first(),
      ).toBeVisible();
      await expect(preview).toContainText(/Judged tasks\s*2\d\d/);
      await lab.getByRole("button", { name: "Cut version" }).click();
      await expect(lab.getByRole("heading", { level: 1, name: "Version 1" })).toBeVisible();
    });

    await test.step("the files are those of the manifest, and JSONL and Parquet hold the same rows", async () => {
      await lab.getByText("Canonical rows and manifest").first().click();
      const version = JSON.parse((await saveDownload(lab, "Download manifest.json")).toString("utf8")) as {
        spec: { pairs: { ties: string } };
        counts: { pairs: { rows: Record<string, number> } };
      };
      expect(version.spec.pairs.ties).toBe("drop");
      await lab.getByRole("button", { name: "Prepare files" }).click();
      await expect(lab.getByRole("table", { name: "Files of trl-preference" })).toBeVisible({
        timeout: 60_000,
      });
      const manifest = JSON.parse(
        (await saveDownload(lab, "Download trl-preference/manifest.json")).toString("utf8"),
      ) as { counts: { rows: Record<string, number> }; files: { path: string; sha256: string }[] };
      expect(manifest.counts.rows, "the format refuses none of the demo").toEqual(version.counts.pairs.rows);
      const bytes = new Map<string, Buffer>();
      for (const { path, sha256 } of manifest.files) {
        const file = await saveDownload(lab, `Download trl-preference/${path}`);
        expect(createHash("sha256").update(file).digest("hex"), path).toBe(sha256);
        bytes.set(path, file);
      }
      for (const split of ["train", "test"]) {
        const lines = bytes.get(`${split}.jsonl`)?.toString("utf8").trimEnd().split("\n") ?? [];
        const rows = await readParquet<object>(
          bytes.get(`data/${split}-00000-of-00001.parquet`) ?? Buffer.alloc(0),
        );
        expect(lines.length).toBe(manifest.counts.rows[split]);
        expect(rows.map((row) => (row as { chosen: unknown }).chosen)).toEqual(
          lines.map((line) => (JSON.parse(line) as { chosen: unknown }).chosen),
        );
      }
    });

    await test.step("a reward model is trained, and shown beside length only and a coin", async () => {
      await lab.getByRole("button", { name: "Train a reward model" }).click();
      await lab
        .getByRole("dialog", { name: "Train a reward model" })
        .getByRole("button", { name: "Train" })
        .click();
      await expect(lab.getByRole("heading", { level: 1, name: "Reward model" })).toBeVisible();
      // Training on so few rows may end before the page is there, which then shows the report at once.
      const report = lab.getByRole("button", { name: "Table of Accuracy on held-out prompts" });
      await expect(lab.getByRole("progressbar").or(report).first()).toBeVisible();
      await report.click({ timeout: 120_000 });
      const accuracy = async (predictor: string) => {
        const row = lab
          .getByRole("table", { name: "Accuracy on held-out prompts" })
          .getByRole("row")
          .filter({ has: lab.getByRole("cell", { name: predictor, exact: true }) });
        return Number.parseFloat(await row.getByRole("cell").nth(1).innerText());
      };
      expect(
        Math.abs((await accuracy("A coin")) - 50),
        "a coin is right about half of the time",
      ).toBeLessThan(25);
      expect(await accuracy("This model")).toBeGreaterThan(await accuracy("Length only"));
      await expect(lab.getByRole("heading", { name: "Learning curve" })).toBeVisible();
      const model = await saveDownload(lab, "Download model");
      expect(model.byteLength).toBeGreaterThan(0);
    });
  },
);
