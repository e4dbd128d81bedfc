import { describe, expect, it } from "vitest";
import { normaliseMaths } from "./maths.ts";

describe("normaliseMaths", () => {
  it("leaves money as text", () => {
    expect(normaliseMaths("It costs $5 and $10.")).toBe("It costs \\$5 and \\$10.");
    expect(normaliseMaths("US$20-$30")).toBe("US\\$20-\\$30");
  });

  it.each([
    "Plan one is 90$, plan two 180$ or 270$ with support.",
    "About 40$/month or 400$/year; in the US $4 and $9.",
    "It is 20$-30$, not 25 $ or 40 $.",
    "10$/h + 20$/h = 30$/h",
    "$5-10 and a 3$ fee",
    "from $1,000 to $2,000, i.e. 3k$",
    "USD$5 vs 5$USD",
    "بين 100$و 200$",
    "100$ for snake_case and 200$for camelCase",
  ])("leaves money before or behind the number as text: %s", (text) => {
    expect(normaliseMaths(text)).toBe(text.replaceAll("$", "\\$"));
  });

  it.each([
    "so $x^2$ and $2x + 3y = 5$, twice 2$x$ and 3$\\times$ 4",
    "$2 cos x$ and $5$ and the $n$th, $10^6$ times",
    "$a_1$ costs a lot: $3 \\cdot 10^8$ or $0.5$",
  ])("keeps maths beside digits: %s", (text) => {
    expect(normaliseMaths(text)).toBe(text);
  });

  it("keeps maths and money in one sentence", () => {
    expect(normaliseMaths("$a$ costs 5$ or 6$, $b$ costs $7.")).toBe(
      "$a$ costs 5\\$ or 6\\$, $b$ costs \\$7.",
    );
  });

  it("keeps maths in dollars", () => {
    expect(normaliseMaths("so $x^2$ and $$y$$ and $a_1 + b$.")).toBe("so $x^2$ and $$y$$ and $a_1 + b$.");
  });

  it("understands the brackets that models write", () => {
    expect(normaliseMaths("let \\(a\\) be")).toBe("let $a$ be");
    expect(normaliseMaths("\\[\nx = 1\n\\]")).toBe("$$\nx = 1\n$$");
  });

  it("displays what stands alone on its line", () => {
    expect(normaliseMaths("so\n\n$$x = 1$$\n\nthen")).toBe("so\n\n$$\nx = 1\n$$\n\nthen");
  });

  it("changes nothing in code", () => {
    const code = "```sh\necho $HOME \\(x\\)\n```\nand `$PATH`";
    expect(normaliseMaths(code)).toBe(code);
  });

  it("keeps an escaped dollar as it is", () => {
    expect(normaliseMaths("\\$5")).toBe("\\$5");
  });
});
