import { seededRandom } from "@laurel/statistics/numeric/seeded-random";

const WORDS =
  "the of each one if then where a bound holds for every small step we let it be that sum over terms which tends slowly towards its limit and so by symmetry this case follows from what was shown above with equality only when both sides agree".split(
    " ",
  );
const FORMULAS = [
  "a_n \\le \\frac{n^2 + 1}{2n - 1}",
  "\\sqrt{x^2 + y^2} < \\varepsilon",
  "\\lambda_{i} = \\mu_i + \\sigma^2",
  "f'(x) = \\lim_{h \\to 0} \\frac{f(x+h) - f(x)}{h}",
  "p \\mid q^{k} - 1",
  "\\|A v\\|_2",
];
const DISPLAYS = [
  "\\sum_{k=0}^{n} \\binom{n}{k} x^{k} (1-x)^{n-k} = 1",
  "\\int_{-\\infty}^{\\infty} e^{-\\frac{x^2}{2\\sigma^2}} \\, dx = \\sigma \\sqrt{2\\pi}",
  "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\begin{pmatrix} x \\\\ y \\end{pmatrix} = \\begin{pmatrix} ax + by \\\\ cx + dy \\end{pmatrix}",
];
const CODE =
  "```python\ndef bound(values: list[float], limit: float = 1e-9) -> float:\n    total = 0.0\n    for index, value in enumerate(values, start=1):\n        # Stop where the terms no longer matter.\n        if abs(value) < limit:\n            return total\n        total += value / index ** 2\n    return total\n```";

type Options = { readonly count: number; readonly characters: number; readonly seed: number };

/**
 * Lines of JSONL, each with its line feed: a prompt and two responses of about `characters` characters of
 * Markdown, as a model explains mathematics, with headings, formulas, lists and tables. Every third pair has
 * code too.
 */
export function* articlePairs({ count, characters, seed }: Options): Generator<string> {
  const random = seededRandom(seed);
  const one = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
  const words = (length: number) => Array.from({ length }, () => one(WORDS)).join(" ");
  const sentence = () => `${words(9)} $${one(FORMULAS)}$ ${words(11)}.`;
  const blocks = (withCode: boolean) => [
    () => `## ${words(4)}`,
    () => [sentence(), `${words(24)}.`, sentence(), `${words(18)}, **${words(2)}**, ${words(9)}.`].join(" "),
    () => `$$\n${one(DISPLAYS)}\n$$`,
    () => Array.from({ length: 4 }, (_, index) => `${index + 1}. ${sentence()}`).join("\n"),
    () => [`${words(30)}.`, sentence()].join(" "),
    () => (withCode ? CODE : `> ${sentence()}`),
    () =>
      [
        "| step | value | bound |",
        "|---|---|---|",
        ...Array.from({ length: 4 }, (_, index) => `| ${index} | $${one(FORMULAS)}$ | ${words(3)} |`),
      ].join("\n"),
    () => Array.from({ length: 3 }, () => `- \`${words(2)}\`: ${words(16)}`).join("\n"),
  ];
  const article = (withCode: boolean) => {
    const parts: string[] = [];
    const kinds = blocks(withCode);
    for (let length = 0, next = 0; length < characters; next += 1) {
      const part = kinds[next % kinds.length]?.() ?? "";
      parts.push(part);
      length += part.length + 2;
    }
    return parts.join("\n\n");
  };
  for (let line = 0; line < count; line += 1) {
    const withCode = line % 3 === 0;
    yield `${JSON.stringify({ prompt: `${words(30)} $${one(FORMULAS)}$ (${line})?`, chosen: article(withCode), rejected: article(withCode) })}\n`;
  }
}
