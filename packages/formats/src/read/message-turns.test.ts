import { describe, expect, test } from "vitest";
import { Message } from "@laurel/core/records/messages";
import { asMessage } from "./message-turns.ts";

const refusal = (message: unknown) => Message.safeParse(asMessage(message)).error?.issues[0]?.message;

describe("content as a list of parts", () => {
  test.each([
    [[{ type: "text", text: "a" }], "a"],
    [["a", { type: "text", text: "b" }], "a\nb"],
    [
      [
        { type: "input_text", text: "a" },
        { type: "output_text", text: "", annotations: [] },
      ],
      "a\n",
    ],
    [[{ type: "text", text: "a", image_url: null }], "a"],
  ])("is one text where all parts are texts: %j", (content, text) => {
    expect(asMessage({ role: "user", content })).toEqual({ role: "user", content: text });
  });

  test.each([
    [
      [
        { type: "text", text: "a" },
        { type: "image_url", image_url: { url: "x" } },
      ],
      "holds an image",
    ],
    [[{ type: "image" }], "holds an image"],
    [[{ type: "input_audio", input_audio: {} }], "holds a sound recording"],
    [[{ type: "video" }, { type: "text", text: "a" }], "holds a video"],
    [[{ type: "document", source: {} }], "holds a file"],
    [[{ type: "tool_result" }], 'holds a part of the type "tool_result"'],
    [[], "is a list of parts"],
  ])("is refused as what it is: %j", (content, reason) => {
    expect(refusal({ role: "user", content })).toContain(reason);
  });
});

describe("keys of a turn", () => {
  test("that are null are as if absent, but for what a tool was called with", () => {
    const call = {
      id: null,
      index: null,
      type: "function",
      function: { name: "f", arguments: { day: null } },
    };
    expect(
      asMessage({ role: "assistant", content: null, name: null, audio: null, tool_calls: [call] }),
    ).toEqual({
      role: "assistant",
      content: "",
      tool_calls: [{ type: "function", function: { name: "f", arguments: { day: null } } }],
    });
    expect(refusal({ role: "assistant", content: null, tool_calls: null })).toContain("received null");
  });

  test("are those of OpenAI: a developer is the system, and a weight of 0 or 1 is gone", () => {
    expect(asMessage({ role: "developer", content: "a" })).toEqual({ role: "system", content: "a" });
    expect(asMessage({ role: "assistant", content: "a", weight: 0 })).toEqual({
      role: "assistant",
      content: "a",
    });
    expect(refusal({ role: "assistant", content: "a", weight: 0.5 })).toContain("weight");
  });
});
