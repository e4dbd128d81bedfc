import { describe, expect, it } from "vitest";
import { splitThinking } from "./split-thinking.ts";

describe("splitThinking", () => {
  it("parts the trace from the answer", () => {
    expect(splitThinking("<think>\nhm\n</think>\n\nYes.")).toEqual([
      { kind: "thinking", text: "hm" },
      { kind: "text", text: "\n\nYes." },
    ]);
  });

  it("takes a trace without its end, and one without its beginning", () => {
    expect(splitThinking("<think>still going")).toEqual([{ kind: "thinking", text: "still going" }]);
    expect(splitThinking("hm, so\n</think>\nYes.")).toEqual([
      { kind: "thinking", text: "hm, so" },
      { kind: "text", text: "\nYes." },
    ]);
  });

  it("leaves a text about the tag alone, and finds several traces", () => {
    expect(splitThinking("Write `<think>` to start.")).toEqual([
      { kind: "text", text: "Write `<think>` to start." },
    ]);
    expect(splitThinking("<think>a</think>b\n<think>c</think>d").map((part) => part.text.trim())).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  it("takes a text of nothing but traces, however many", () => {
    expect(splitThinking("<think>a</think>\n".repeat(50_000))).toHaveLength(50_000);
    expect(splitThinking("</think>\n".repeat(50_000))).toEqual([]);
    expect(splitThinking("<think>\n".repeat(50_000))).toHaveLength(1);
  });
});
