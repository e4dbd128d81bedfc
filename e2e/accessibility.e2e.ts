import AxeBuilder from "@axe-core/playwright";
import { expect, type BrowserContext, type Page } from "@playwright/test";
import { settle, watchPage } from "./browser/page.ts";
import { test as base } from "./laurel-test.ts";
import { furnish, type Furnished } from "./pages/furnish.ts";
import type { View } from "./pages/view.ts";
import { appRoutes, VIEWS } from "./pages/views.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
/** Themes differ in colours only: the first is checked by all rules, the second by those about colours. */
const THEMES = [
  ["light", []],
  ["dark", ["color-contrast", "link-in-text-block"]],
] as const;

type Who = View["as"];

const test = base.extend<object, { furnished: Furnished; contextOf: (who: Who) => Promise<BrowserContext> }>({
  furnished: [async ({ admin }, use) => use(await furnish(admin)), { scope: "worker", timeout: 180_000 }],
  // Each person has one context for all views, so that the scripts are fetched and compiled once.
  contextOf: [
    async ({ browser, furnished }, use) => {
      const contexts = new Map<Who, BrowserContext>();
      await use(async (who) => {
        const context =
          contexts.get(who) ??
          (await (who === "nobody" ? browser.newContext() : furnished[who].open(browser)));
        contexts.set(who, context);
        return context;
      });
      for (const context of contexts.values()) await context.close();
    },
    { scope: "worker" },
  ],
});
test.use({ serverName: "accessibility", demo: true });

async function problemsOf(page: Page, rules: readonly string[]): Promise<string[]> {
  // Pages have no frames, so axe needs no second page to put their results together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")} (${node.failureSummary ?? ""})`),
  );
}

test("every route has something to look at in pages/views.ts", () => {
  expect(appRoutes().filter((route) => (VIEWS[route] ?? []).length === 0)).toEqual([]);
});

for (const view of Object.values(VIEWS).flat()) {
  test(`${view.name}: accessible, fits a phone and keeps to itself`, async ({
    laurel,
    furnished,
    contextOf,
  }) => {
    test.setTimeout(240_000);
    const page = await (await contextOf(view.as)).newPage();
    const problems = await watchPage(page, laurel.origin, view);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.goto(new URL(view.path(furnished), laurel.origin).href);
      await view.ready(page);
      for (const [theme, rules] of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        await expect(page.locator("html")).toHaveClass(theme);
        await settle(page);
        expect.soft(await problemsOf(page, rules), `${theme}, ${size.width} px`).toEqual([]);
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, `scrolls sideways at ${size.width} px`).toBeLessThanOrEqual(0);
    }
    expect
      .soft(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.url()),
        "frames, into which axe would not look",
      )
      .toEqual([]);
    expect.soft(problems, "console, CSP, requests").toEqual([]);
    await page.close();
  });
}
