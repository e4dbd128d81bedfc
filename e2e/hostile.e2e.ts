import { expect, type Page } from "@playwright/test";
import { pagesOf, settle, watchPage } from "./browser/page.ts";
import { HOSTILE_NAMES, HOSTILE_TEXTS } from "./hostile/corpus.ts";
import { furnishHostile } from "./hostile/furnish-hostile.ts";
import { test as base } from "./laurel-test.ts";
import type { Furnished } from "./pages/furnish.ts";
import type { View } from "./pages/view.ts";
import { appRoutes, VIEWS } from "./pages/views.ts";

const test = base.extend<object, { furnished: Furnished }>({
  furnished: [
    async ({ admin }, use) => use(await furnishHostile(admin)),
    { scope: "worker", timeout: 240_000 },
  ],
});
test.use({ serverName: "hostile" });

/** Opens what is folded or cut off and the target of every link, so that these are rendered too. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let round = 0; round < 3; round += 1) {
      for (const details of document.querySelectorAll<HTMLDetailsElement>("details.fold:not([open])"))
        details.open = true;
      for (const button of document.querySelectorAll<HTMLElement>(".show-all button")) button.click();
      await frame();
      await frame();
    }
    for (const link of document.querySelectorAll<HTMLElement>(".inert-link[aria-expanded=false]"))
      link.click();
    await frame();
    await frame();
  });
}

/** The traces of texts that became more than text. */
function tracesIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements =
      "[data-hostile], iframe, frame, object, embed, portal, base, meta[http-equiv], marquee, video, audio, picture, link[href*='evil.example'], form[action*='evil.example'], math[data-hostile]";
    const found = Array.from(document.querySelectorAll(elements), (element) =>
      element.outerHTML.slice(0, 200),
    );
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on")) found.push(`${element.tagName} ${name}=${value.slice(0, 80)}`);
        if (
          ["src", "srcset", "action", "formaction", "xlink:href", "poster", "background"].includes(name) &&
          new URL(value, location.href).origin !== location.origin
        )
          found.push(`${element.tagName} ${name}=${value.slice(0, 80)}`);
        if (name === "style" && /url\(|position:\s*fixed/.test(value) && value.includes("evil"))
          found.push(`style=${value.slice(0, 80)}`);
      }
      if (
        !(element instanceof HTMLAnchorElement) ||
        element.origin === location.origin ||
        !element.hasAttribute("href")
      )
        continue;
      const guarded =
        ["http:", "https:"].includes(element.protocol) &&
        element.target === "_blank" &&
        element.rel === "noopener noreferrer" &&
        element.referrerPolicy === "no-referrer";
      if (!guarded) found.push(`a href=${element.href.slice(0, 80)}`);
    }
    if ("__pwned" in window) found.push("window.__pwned was set: a script ran");
    if ("polluted" in {}) found.push("Object.prototype was polluted");
    return found;
  });
}

async function look(page: Page, name: string): Promise<void> {
  await settle(page);
  expect.soft(await tracesIn(page), `${name}, as it opens`).toEqual([]);
  const address = page.url();
  await openAll(page);
  expect.soft(await tracesIn(page), `${name}, unfolded and asked`).toEqual([]);
  expect.soft(page.url(), `${name} led elsewhere`).toBe(address);
}

/**
 * The CSP is off here, so that anything that it would block does run, load or open, and is seen.
 * accessibility.e2e.ts watches what the CSP reports.
 */
test("every page shows hostile text as text, also without the CSP", async ({
  browser,
  laurel,
  furnished,
}) => {
  test.setTimeout(900_000);
  const options = { bypassCSP: true };
  const pages = pagesOf(laurel.origin, (who: View["as"]) =>
    who === "nobody" ? browser.newContext(options) : furnished[who].open(browser, options),
  );
  for (const route of new Set([...appRoutes(), ...Object.keys(VIEWS)])) {
    for (const view of VIEWS[route] ?? []) {
      await test.step(`${route}: ${view.name}`, async () => {
        const { page, problems } = await pages.of(view.as);
        await page.goto(new URL(view.path(furnished), laurel.origin).href);
        await view.ready(page);
        await look(page, view.name);
        expect.soft(problems(view), `${view.name}: console, CSP, requests, dialogs, windows`).toEqual([]);
      });
    }
  }
  await pages.close();
});

test("a file of hostile names and texts is previewed as text", async ({
  browser,
  laurel,
  furnished: { admin, campaignId },
}) => {
  for (const bypassCSP of [false, true]) {
    const context = await admin.open(browser, { bypassCSP });
    const page = await context.newPage();
    const problems = await watchPage(page, laurel.origin);
    await page.goto(`/campaigns/${campaignId}/import`);
    const lines = HOSTILE_TEXTS.map(({ text }, index) =>
      JSON.stringify({
        prompt: text,
        responses: [text, `${text} again`],
        [HOSTILE_NAMES[index % HOSTILE_NAMES.length] ?? ""]: text,
      }),
    );
    await page.getByLabel("Choose files, or drop them here").setInputFiles({
      name: '"><img data-hostile src=x onerror=window.__pwned=1>.jsonl',
      mimeType: "text/plain",
      buffer: Buffer.from(lines.join("\n")),
    });
    await expect(page.getByRole("table", { name: "First rows" })).toBeVisible();
    await look(page, "preview");
    expect(problems()).toEqual([]);
    await context.close();
  }
});

test("the canaries would be seen: a page that does let a text run sets them off", async ({
  browser,
  laurel,
}) => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(laurel.origin);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      "beforeend",
      '<img data-hostile src="data:," onerror="window.__pwned=1"><a href="javascript:window.__pwned=1">x</a>',
    );
  });
  await expect.poll(() => tracesIn(page)).toContain("window.__pwned was set: a script ran");
  expect((await tracesIn(page)).length).toBeGreaterThanOrEqual(4);
  await context.close();
});
