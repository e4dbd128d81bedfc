import { expect, type Locator, type Page } from "@playwright/test";
import type { Person } from "../seed/people.ts";
import { newId, tell } from "../seed/procedure.ts";

export const QUESTIONS = [
  {
    id: "preference",
    kind: "ranking",
    title: "Which response is better?",
    help: "",
    required: true,
    strengths: 3,
    allowTie: true,
    allowBothBad: true,
  },
];

/** A campaign of pairs, or of what is asked, without any prompt. */
export async function draftCampaign(
  admin: Person,
  name: string,
  asked: { readonly questions: readonly object[]; readonly responsesPerTask: number } = {
    questions: QUESTIONS,
    responsesPerTask: 2,
  },
): Promise<string> {
  const campaignId = newId();
  await tell(admin.api, "campaigns.create", {
    campaignId,
    name,
    guidelines: "",
    ...asked,
    overlap: 1,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
  });
  return campaignId;
}

/** Chooses a file on the import page and waits for its preview. */
export async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel("Choose a file, or drop it here")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await expect(page.getByRole("heading", { name: "Preview" })).toBeVisible();
}

/** The row of the newest import. */
export function latest(page: Page): Locator {
  return page.getByRole("table", { name: "Imports so far" }).getByRole("row").nth(1);
}
