// Takes every page at 1440 and 390 px, light and dark, with the demo's data: node e2e/screenshots.mjs FOLDER
// [part of a view's name]
import { takePictures } from "./browser/take-pictures.ts";
import { furnish } from "./pages/furnish.ts";
import { VIEWS } from "./pages/views.ts";
import { join } from "./seed/people.ts";

const only = process.argv[3] ?? "";

await takePictures("screenshots.mjs", { demo: true }, async ({ laurel, browser, take }) => {
  const furnished = await furnish(
    await join(laurel.setupLink, { name: "Ada Admin", email: "ada@example.org" }, { setup: true }),
  );
  for (const view of Object.values(VIEWS)
    .flat()
    .filter(({ name }) => name.includes(only))) {
    const context = await (view.as === "nobody" ? browser.newContext() : furnished[view.as].open(browser));
    await take(await context.newPage(), view.name.replaceAll(/[^a-z]+/g, "-"), async (page) => {
      await page.goto(new URL(view.path(furnished), laurel.origin).href);
      await view.ready(page);
    });
    await context.close();
  }
});
