import { expect } from "@playwright/test";
import { accessibilityProblems } from "./browser/axe.ts";
import { pagesOf, settle, type WatchedPage } from "./browser/page.ts";
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

const test = base.extend<object, { furnished: Furnished; pageOf: (who: Who) => Promise<WatchedPage> }>({
  furnished: [async ({ admin }, use) => use(await furnish(admin)), { scope: "worker", timeout: 180_000 }],
  pageOf: [
    async ({ browser, furnished, laurel }, use) => {
      const pages = pagesOf(laurel.origin, (who: Who) =>
        who === "nobody" ? browser.newContext() : furnished[who].open(browser),
      );
      await use(pages.of);
      await pages.close();
    },
    { scope: "worker" },
  ],
});
test.use({ serverName: "accessibility", demo: true });

test("every route has something to look at in pages/views.ts", () => {
  expect(appRoutes().filter((route) => (VIEWS[route] ?? []).length === 0)).toEqual([]);
});

for (const view of Object.values(VIEWS).flat()) {
  test(`${view.name}: accessible, fits a phone and keeps to itself`, async ({
    laurel,
    furnished,
    pageOf,
  }) => {
    test.setTimeout(240_000);
    const { page, problems } = await pageOf(view.as);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.goto(new URL(view.path(furnished), laurel.origin).href);
      await view.ready(page);
      for (const [theme, rules] of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        await expect(page.locator("html")).toHaveClass(theme);
        await settle(page);
        expect.soft(await accessibilityProblems(page, rules), `${theme}, ${size.width} px`).toEqual([]);
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
    expect.soft(problems(view), "console, CSP, requests, dialogs, windows").toEqual([]);
  });
}
