import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { settle, watchPage } from "./browser/page.ts";
import { test as base } from "./laurel-test.ts";
import { appRoutes } from "./pages/app-routes.ts";
import { furnish, type Furnished } from "./pages/furnish.ts";
import { VIEWS } from "./pages/views.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const THEMES = ["light", "dark"] as const;

const test = base.extend<object, { furnished: Furnished }>({
  furnished: [async ({ admin }, use) => use(await furnish(admin)), { scope: "worker", timeout: 180_000 }],
});
// What fails here says by itself what is wrong; recording every frame of every page costs a third of the
// time.
test.use({ serverName: "accessibility", demo: true, trace: "off" });

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")} (${node.failureSummary ?? ""})`),
  );
}

test("every route has something to look at in pages/views.ts", { tag: "@pages" }, () => {
  expect(appRoutes().filter((route) => (VIEWS[route] ?? []).length === 0)).toEqual([]);
});

for (const view of Object.values(VIEWS).flat()) {
  test(
    `${view.name}: accessible, fits a phone and keeps to itself`,
    { tag: "@pages" },
    async ({ browser, laurel, furnished }) => {
      test.setTimeout(240_000);
      const context = await (view.as === "nobody" ? browser.newContext() : furnished[view.as].open(browser));
      const page = await context.newPage();
      const problems = await watchPage(page, laurel.origin, view);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.goto(new URL(view.path(furnished), laurel.origin).href);
        await view.ready(page);
        for (const theme of THEMES) {
          await page.emulateMedia({ colorScheme: theme });
          await expect(page.locator("html")).toHaveClass(theme);
          await settle(page);
          expect.soft(await problemsOf(page), `${theme}, ${size.width} px`).toEqual([]);
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow, `scrolls sideways at ${size.width} px`).toBeLessThanOrEqual(0);
      }
      expect.soft(problems, "console, CSP, requests").toEqual([]);
      await context.close();
    },
  );
}
