import { describe, expect, it } from "vitest";
import { normaliseMaths } from "./maths.ts";

describe("normaliseMaths", () => {
  it("leaves money as text", () => {
    expect(normaliseMaths("It costs $5 and $10.")).toBe("It costs \\$5 and \\$10.");
    expect(normaliseMaths("US$20-$30")).toBe("US\\$20-\\$30");
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
