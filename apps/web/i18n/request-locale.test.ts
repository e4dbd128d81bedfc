import { describe, expect, it } from "vitest";
import { chosenLocale } from "./request-locale.ts";

describe("the language of a page", () => {
  it("is the one chosen before, whatever the browser wants", () => {
    expect(chosenLocale("ar", "de")).toBe("ar");
  });

  it("is the browser's most wanted one of ours", () => {
    expect(chosenLocale(undefined, "fr-CH, fr;q=0.9, en;q=0.4, de-AT;q=0.8, *;q=0.5")).toBe("de");
    expect(chosenLocale(undefined, "AR-EG")).toBe("ar");
    expect(chosenLocale(undefined, "de;q=0, en")).toBe("en");
  });

  it.each([
    [undefined, null],
    ["", ""],
    ["fr", "fr"],
    ["toString", "constructor;q=x"],
    ["en-GB", "*"],
  ])("is English for the cookie %j and the wish %j", (cookie, wish) => {
    expect(chosenLocale(cookie, wish)).toBe("en");
  });
});
