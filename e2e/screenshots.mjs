// Takes every page at 1440 and 390 px, light and dark, with the demo's data, in English or another language:
// node e2e/screenshots.mjs FOLDER [pattern of a view's name] [language]
import { takePictures } from "./browser/take-pictures.ts";
import { furnish } from "./pages/furnish.ts";
import { VIEWS } from "./pages/views.ts";
import { join } from "./seed/people.ts";

const [, , , names = "", language = "en"] = process.argv;

/** Views are reached by their English words, and then shown in the language, as its menu does. */
async function speak(page, origin) {
  if (language === "en") return;
  await page.context().addCookies([{ name: "laurel-locale", value: language, url: origin }]);
  await page.evaluate(() => window.next.router.refresh());
  await page.locator(`html[lang^=${language}]`).waitFor({ state: "attached" });
}

await takePictures("screenshots.mjs", { demo: true }, async ({ laurel, browser, take }) => {
  const furnished = await furnish(
    await join(laurel.setupLink, { name: "Ada Admin", email: "ada@example.org" }, { setup: true }),
  );
  for (const view of Object.values(VIEWS)
    .flat()
    .filter(({ name }) => new RegExp(names).test(name))) {
    const context = await (view.as === "nobody" ? browser.newContext() : furnished[view.as].open(browser));
    await take(await context.newPage(), view.name.replaceAll(/[^a-z]+/g, "-"), async (page) => {
      await context.clearCookies({ name: "laurel-locale" });
      await page.goto(new URL(view.path(furnished), laurel.origin).href);
      await view.ready(page);
      await speak(page, laurel.origin);
    });
    await context.close();
  }
});
