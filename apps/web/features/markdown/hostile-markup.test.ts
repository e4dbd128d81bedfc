import { readFileSync } from "node:fs";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { NameText, PlainText } from "../../lib/visible-text.tsx";
import { inEnglish } from "../../testing/in-english.tsx";
import { Conversation } from "../reading/conversation.tsx";
import { isTooNested, renderMarkdown } from "./markdown.tsx";
import { mathsPlugin } from "./maths-plugin.ts";
import { MessageContent } from "./message-content.tsx";

type Corpus = { texts: readonly { name: string; text: string; times?: number }[]; names: readonly string[] };

const CORPUS = JSON.parse(
  readFileSync(new URL("../../../../e2e/hostile/corpus.json", import.meta.url), "utf8"),
) as Corpus;
const TEXTS = CORPUS.texts.map(({ name, text, times = 1 }) => ({ name, text: text.repeat(times) }));

/** Elements and attributes that the page itself puts around and into a text. */
const OWN_ELEMENTS =
  /^(?:div|p|span|ul|ol|li|blockquote|pre|code|em|strong|del|br|hr|sup|section|table|thead|tbody|tr|th|td|bdi|details|summary|button|svg|path|math|semantics|annotation|m[a-z]+)$/;
const OWN_CLASSES =
  /^(?:markdown|break-words|whitespace-pre-wrap|inert-(?:link|target|image)|invisible-character|heading-\d|table-scroll|task-box|sr-only|code-token|language-math|math-inline|math-display|show-all|fold(?:-\w+)?|lucide\S*)$/;

const tags = (markup: string) =>
  Array.from(
    markup.matchAll(/<([a-zA-Z][^\s/>]*)((?:[^>"]|"[^"]*")*)>/g),
    ([, name = "", attributes = ""]) => ({
      name,
      attributes: Array.from(
        attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g),
        ([, attribute = "", value = ""]) => ({ attribute, value }),
      ),
    }),
  );
const markupOf = (element: ReactElement) => renderToStaticMarkup(inEnglish(element));
const tooNested = (text: string) => markupOf(createElement(PlainText, { text }));

function rendered(text: string, sanitise: boolean, maths: boolean): string {
  if (isTooNested(text)) return tooNested(text);
  try {
    return markupOf(renderMarkdown(text, { maths: maths ? mathsPlugin : null, sanitise }));
  } catch {
    return tooNested(text);
  }
}

/** Expects that nothing in the markup runs or loads. */
function expectInert(markup: string): void {
  for (const { name, attributes } of tags(markup)) {
    expect(name).toMatch(OWN_ELEMENTS);
    for (const { attribute, value } of attributes) {
      expect(attribute).not.toMatch(
        /^on|^(?:href|xlink:href|src|srcset|srcdoc|action|formaction|data|poster|background|ping|http-equiv)$/i,
      );
      if (attribute === "style") expect(value).not.toMatch(/url\(|position:\s*fixed|expression/i);
    }
  }
}

describe.each(TEXTS)("$name", ({ text }) => {
  it("becomes neither element, event, address, style, class nor id of its author's", () => {
    for (const markup of [markupOf(createElement(MessageContent, { text })), rendered(text, true, false)]) {
      expectInert(markup);
      for (const { attribute, value } of tags(markup).flatMap((tag) => tag.attributes)) {
        expect(attribute).not.toMatch(/^(?:id|name|data-.*)$/);
        // Markdown itself sets the alignment of a table's columns.
        if (attribute === "style") expect(value).toMatch(/^text-align:(?:left|right|center)$/);
      }
    }
  });

  it("does nothing as maths, in a call and in its result either", () => {
    expectInert(rendered(text, true, true));
    const calls = [{ type: "function" as const, function: { name: text.slice(0, 200), arguments: text } }];
    expectInert(
      markupOf(
        createElement(Conversation, {
          messages: [
            { role: "assistant", content: text, tool_calls: calls },
            { role: "tool", content: text, name: text.slice(0, 200) },
          ],
        }),
      ),
    );
  });

  it("still runs and loads nothing with the sanitiser off, since its HTML is text", () => {
    expectInert(rendered(text, false, true));
  });
});

it("takes the classes of a text from this page alone", () => {
  const classes = TEXTS.flatMap(({ text }) => tags(rendered(text, true, false)))
    .flatMap((tag) => tag.attributes.filter(({ attribute }) => attribute === "class"))
    .flatMap(({ value }) => value.split(/\s+/));
  expect(classes.length).toBeGreaterThan(50);
  expect(classes.filter((one) => !OWN_CLASSES.test(one))).toEqual([]);
});

it("shows a hostile name as text, with marks for what can't be seen", () => {
  for (const name of CORPUS.names) expectInert(markupOf(createElement(NameText, { text: name })));
  expect(markupOf(createElement(NameText, { text: "\u202efdp.exe" }))).toContain(">U+202E<");
});
