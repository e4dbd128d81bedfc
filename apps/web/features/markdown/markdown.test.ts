import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { inEnglish } from "../../testing/in-english.tsx";
import { MessageContent } from "./message-content.tsx";

const html = (text: string) => renderToStaticMarkup(inEnglish(createElement(MessageContent, { text })));

describe("MessageContent", () => {
  it("shows HTML as text and runs none of it", () => {
    const shown = html(
      'Hi <b onclick="alert(1)">there</b>\n\n<script>alert(1)</script>\n\n<div style="position:fixed">x</div>',
    );
    expect(shown).toContain("&lt;b onclick=");
    expect(shown).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(shown).toContain("&lt;div style=");
    expect(shown).not.toMatch(/<(b|script|div style)\b/);
  });

  it("loads no image and follows no link, but shows both addresses", () => {
    const shown = html(
      "![a cat](https://evil.example/cat.png) [go](javascript:alert(1)) https://example.org",
    );
    expect(shown).not.toMatch(/<(img|a)\b|src=|href=/);
    expect(shown).toContain("https://evil.example/cat.png");
    expect(shown).toContain("javascript:alert(1)");
    expect(shown.match(/https:\/\/example\.org/g)).toHaveLength(1);
  });

  it("shows a link without words by its address, and one that pretends by both", () => {
    expect(html("[ ](https://evil.example/blank)")).toContain(">https://evil.example/blank</span>");
    expect(html("[https://bank.example](https://evil.example/)")).toContain('title="https://evil.example/"');
  });

  it("carries neither style, id nor class of the author's", () => {
    expect(html("Note[^1]\n\n[^1]: text\n\n# Title")).not.toMatch(
      / id=| style=|sr-only|class="footnote|data-/,
    );
  });

  it("makes invisible and bidirectional characters visible, in code too", () => {
    expect(html("a\u202eb")).toContain(">U+202E<");
    expect(html("`a\u200bb`")).toContain(">U+200B<");
    expect(html("```js\nx\u2066y\n```")).toContain(">U+2066<");
  });

  it("gives every block its own direction and folds reasoning", () => {
    const shown = html("<think>\nso\n</think>\n\nمرحبا\n\n- item");
    expect(shown).toMatch(/<p dir="auto">مرحبا<\/p>/);
    expect(shown).toMatch(/<details class="fold">/);
    expect(shown).toContain('<li dir="auto">');
  });

  it("announces no heading for a column or row that has none", () => {
    const shown = html("| | Good |\n|---|---|\n| Tone | calm |");
    expect(shown.match(/<th\b/g)).toHaveLength(1);
    expect(shown.match(/<td\b/g)).toHaveLength(3);
  });

  it("shows text as it is when its nesting would stall the parser", () => {
    const text = `${">".repeat(9_000)} deep`;
    expect(html(text)).toBe(
      `<div class="markdown"><p dir="auto" class="break-words whitespace-pre-wrap">${text.replaceAll(">", "&gt;")}</p></div>`,
    );
  });
});
