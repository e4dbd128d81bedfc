import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Message } from "@laurel/core/records/messages";
import { inEnglish } from "../../testing/in-english.tsx";
import { Conversation } from "./conversation.tsx";

const shown = (messages: readonly Message[], speakers = true) =>
  renderToStaticMarkup(inEnglish(createElement(Conversation, { messages, speakers })))
    .replaceAll(/<svg.*?<\/svg>/g, "")
    .replaceAll(/<[^>]+>/g, "|")
    .replaceAll(/[|\s]*\|[|\s]*/g, "|");
const call = (id: string, name: string, args: string | Record<string, string>) => ({
  id,
  type: "function" as const,
  function: { name, arguments: args },
});

describe("Conversation", () => {
  it("says who speaks, or leaves it out where one turn is all", () => {
    expect(
      shown([
        { role: "system", content: "Be kind." },
        { role: "user", content: "Hi", name: "Eve" },
      ]),
    ).toBe("|System|Be kind.|User ·|Eve|Hi|");
    expect(shown([{ role: "assistant", content: "Hello" }], false)).toBe("|Hello|");
  });

  it("folds calls after what the turn says, and names the function of each result by the call that it answers", () => {
    const words = shown([
      {
        role: "assistant",
        content: "I look.",
        tool_calls: [call("1", "weather", '{"city":"Rome"}'), call("2", "clock", { zone: "CET" })],
      },
      { role: "tool", content: "12:00", tool_call_id: "2" },
      { role: "tool", content: '{"max":21}', tool_call_id: "1" },
      { role: "tool", content: "?", tool_call_id: "none", name: "other" },
      { role: "tool", content: "nothing known" },
    ]);
    expect(words).toBe(
      "|Assistant|I look.|Calls|weather|{&quot;city&quot;:&quot;Rome&quot;}|Calls|clock|{&quot;zone&quot;:&quot;CET&quot;}|Tool|Result of|clock|12:00|Tool|Result of|weather|{&quot;max&quot;:21}|Tool|Result of|other|?|Tool|Result|nothing known|",
    );
  });

  it("shows a turn that only calls without an empty text", () => {
    expect(shown([{ role: "assistant", content: "", tool_calls: [call("1", "now", "")] }])).toBe(
      "|Assistant|Calls|now|",
    );
  });
});
