import { expect, type BrowserContext, type Page } from "@playwright/test";
import { judging } from "./browser/judging.ts";
import { test } from "./laurel-test.ts";
import { liveCampaign } from "./seed/campaigns.ts";
import { invite } from "./seed/people.ts";
import { plainRows } from "./seed/rows.ts";

test.use({ serverName: "no model names" });

const CANARIES = ["canary-goldfinch-7b", "canary-siskin-70b"] as const;
const TAG = "canary-tag";
const REFERENCE = "canary-reference-answer";
/** A text in a column that no mapping names. */
const METADATA = "canary-metadata";
/** The same, inside an item of the list of responses. */
const METADATA_OF_RESPONSE = "canary-within-response";

/** Collects as text everything that a browser receives from now on. */
function receivedBy(context: BrowserContext) {
  const bodies: Promise<{ url: string; text: string }>[] = [];
  context.on("response", (response) => {
    // A redirect has no body; one that a navigation cut off was not received.
    bodies.push(
      response.text().then(
        (text) => ({ url: response.url(), text: `${JSON.stringify(response.headers())}\n${text}` }),
        () => ({ url: response.url(), text: "" }),
      ),
    );
  });
  return () => Promise.all(bodies);
}

/**
 * Everything that this origin keeps in the browser: storages, cookies, IndexedDB with every row, and caches.
 */
async function keptBy(page: Page): Promise<string> {
  const databases = await page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB failed")));
      });
    const rows: unknown[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        rows.push(name, store, await settled(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify({
      rows,
      local: { ...localStorage },
      session: { ...sessionStorage },
      caches: await caches.keys(),
      history: history.state as unknown,
    });
  });
  return databases + JSON.stringify(await page.context().cookies());
}

test("no model name, no tag, no reference answer and no metadata reaches an annotator's browser, whatever it asks for or keeps", async ({
  browser,
  admin,
}) => {
  const rows = plainRows(8, "birds").map((row) => ({
    ...row,
    tags: [TAG],
    reference: REFERENCE,
    license: METADATA,
    note: { from: METADATA },
    responses: row.responses.map((response, index) => ({
      ...response,
      model: CANARIES[index] ?? "",
      latency: METADATA_OF_RESPONSE,
    })),
  }));
  const campaignId = await liveCampaign(admin, { name: "Blind", rows, overlap: 2 });
  const annotator = await invite(admin, { name: "Blind Annotator", campaignId });
  const context = await annotator.open(browser);
  const received = receivedBy(context);
  const page = await context.newPage();
  const judge = judging(page);

  const pages: string[] = [];
  for (const path of [
    "/campaigns",
    `/campaigns/${campaignId}`,
    "/account",
    "/my-work",
    `/campaigns/${campaignId}/practice`,
    `/campaigns/${campaignId}/judge`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    pages.push(await page.content());
  }
  await judge.press("1");
  await judge.press("x");
  await judge.read();
  await page.keyboard.press("u");
  await expect(page.getByText("Answered before")).toBeVisible();
  await judge.press("4");
  await judge.allSaved();
  await context.route("**/trpc/**judging.submit**", (route) => route.abort());
  await judge.press("7");
  await expect(judge.saveState).toHaveText("Offline, 1 answer kept here");
  pages.push(await page.content());
  const kept = await keptBy(page);
  expect(kept, "the outbox was looked into").toContain("preference");
  expect(kept, "the outbox holds no text of a response").not.toContain("about birds");

  const bodies = await received();
  expect(
    bodies.filter(({ text }) => text.includes("about birds")).length,
    "the responses came over the wire that was listened to",
  ).toBeGreaterThan(0);
  for (const canary of [...CANARIES, TAG, REFERENCE, METADATA, METADATA_OF_RESPONSE]) {
    expect(
      bodies.filter(({ text }) => text.includes(canary)).map(({ url }) => url),
      `${canary} in a response's body or headers`,
    ).toEqual([]);
    expect(
      pages.filter((content) => content.includes(canary)),
      `${canary} in a page`,
    ).toEqual([]);
    expect(kept, `${canary} in what the browser keeps`).not.toContain(canary);
  }

  // These do reach people who may see them: so they are in the database, and this test could find them.
  const lead = await (await admin.open(browser)).newPage();
  await lead.goto(`/campaigns/${campaignId}`);
  await expect(lead.getByText(CANARIES[0]).first()).toBeVisible();
  await lead.goto(`/campaigns/${campaignId}/prompts`);
  await lead.getByRole("searchbox", { name: "Search text, tags and metadata" }).fill(METADATA_OF_RESPONSE);
  await lead.getByRole("table").getByRole("link").first().click();
  const folds = lead.getByText("Metadata", { exact: true });
  await expect(folds).toHaveCount(3);
  await folds.nth(0).click();
  await expect(lead.getByText(METADATA, { exact: true })).toBeVisible();
  await folds.nth(1).click();
  await expect(lead.getByText(METADATA_OF_RESPONSE, { exact: true })).toBeVisible();
});
