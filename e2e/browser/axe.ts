import type { Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/**
 * What axe finds in a page as it stands, by all rules or only by those named, a sentence for each element. Axe
 * is compiled once a document, since compiling takes longer than most runs.
 */
export async function accessibilityProblems(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (only) =>
      (await window.axe.run({ resultTypes: ["violations"], ...(only.length > 0 && { runOnly: only }) }))
        .violations,
    [...rules],
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")} (${node.failureSummary ?? ""})`),
  );
}
