import { expect } from "@playwright/test";
import { test } from "./laurel-test.ts";
import { invite } from "./seed/people.ts";
import { ask } from "./seed/procedure.ts";

test.use({ serverName: "languages" });

for (const [wanted, language, title] of [
  ["de-AT", "de", "Anmelden"],
  ["ar-EG", "ar", "تسجيل الدخول"],
  ["fr-FR", "en", "Sign in"],
] as const) {
  test(`a browser that wants ${wanted} is met in ${language}`, async ({ browser, laurel }) => {
    const page = await (await browser.newContext({ locale: wanted, baseURL: laurel.origin })).newPage();
    await page.goto("/sign-in");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page).toHaveTitle(`${title} · Laurel`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
  });
}

test("a chosen language is seen at once, and follows its person to another browser", async ({
  browser,
  admin,
}) => {
  const person = await invite(admin, { name: "Lina Languages" });
  const page = await (await person.open(browser, { locale: "en-GB" })).newPage();
  await page.goto("/account");
  await page.getByText("العربية", { exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "الحساب" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect
    .poll(async () => (await ask<{ preferences: object }>(person.api, "session.me")).preferences)
    .toEqual({ locale: "ar" });

  const elsewhere = await (
    await person.open(browser, { locale: "en-GB", viewport: { width: 390, height: 844 } })
  ).newPage();
  await elsewhere.goto("/campaigns");
  await expect(elsewhere.getByRole("heading", { level: 1, name: "الحملات" })).toBeVisible();
  expect(
    await elsewhere.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBeLessThanOrEqual(0);

  await elsewhere.goto("/account");
  await elsewhere.getByText("Deutsch", { exact: true }).click();
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Konto" })).toBeVisible();
  await expect(elsewhere.locator("html")).toHaveAttribute("dir", "ltr");
});
