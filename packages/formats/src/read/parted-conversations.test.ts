import { describe, expect, test } from "vitest";
import { partedConversations } from "./parted-conversations.ts";

const turn = (text: string) => ({
  role: { s: "system", u: "user", a: "assistant", t: "tool" }[text[0] ?? ""],
  content: text,
});
const turns = (...texts: string[]) => texts.map(turn);

function part(prompt: string[], ...responses: string[][]) {
  const parted = partedConversations(
    turns(...prompt),
    responses.map((texts) => turns(...texts)),
  );
  if (parted === "contradiction") return parted;
  const textsOf = (messages: unknown) =>
    Array.isArray(messages) ? messages.map(({ content }: { content: string }) => content) : messages;
  return [textsOf(parted.prompt), ...parted.responses.map(textsOf)];
}

describe("turns that all responses share at the front", () => {
  const X = ["u1", "a1", "u2", "ax"];
  const Y = ["u1", "a1", "u2", "ay"];
  const WHOLE = [["u1", "a1", "u2"], ["ax"], ["ay"]];

  test.each([
    ["the last turn", ["u2"]],
    ["the first turn", ["u1"]],
    ["all of them", ["u1", "a1", "u2"]],
    ["the users' turns", ["u1", "u2"]],
    ["one text with all of them", ["user: u1\nassistant: a1\nuser: u2"]],
    ["a turn with white space", [" u2\n"]],
  ])("are the prompt where the column repeats %s", (_, prompt) => {
    expect(part(prompt, X, Y)).toEqual(WHOLE);
  });

  test("keep the system turn that stands in the column or in front of them", () => {
    expect(part(["s", "u2"], X, Y)).toEqual([["s", "u1", "a1", "u2"], ["ax"], ["ay"]]);
    expect(part(["u2"], ["s", ...X], ["s", ...Y])).toEqual([["s", "u1", "a1", "u2"], ["ax"], ["ay"]]);
    expect(part(["s", "u2"], ["s", ...X], ["s", ...Y])).toEqual([["s", "u1", "a1", "u2"], ["ax"], ["ay"]]);
    expect(part(["s1", "u2"], ["s2", ...X], ["s2", ...Y])).toBe("contradiction");
  });

  test("follow the turns of the column that end with them", () => {
    expect(part(["u0", "a0", "u1"], ["u1", "ax"], ["u1", "ay"])).toEqual([
      ["u0", "a0", "u1"],
      ["ax"],
      ["ay"],
    ]);
  });

  test("end with a turn that can be answered, and are looked for in any number of responses", () => {
    expect(part(["u1"], ["u1", "a1", "ax"], ["u1", "a1", "ay"])).toEqual([
      ["u1"],
      ["a1", "ax"],
      ["a1", "ay"],
    ]);
    expect(part(["u1"], X, Y, ["u1", "a2", "u3", "az"])).toEqual([
      ["u1"],
      ["a1", "u2", "ax"],
      ["a1", "u2", "ay"],
      ["a2", "u3", "az"],
    ]);
    expect(part(["u2"], X)).toEqual([["u1", "a1", "u2"], ["ax"]]);
  });

  test("contradict a column that says something else", () => {
    expect(part(["u9"], X, Y)).toBe("contradiction");
  });

  test("are no prompt where responses begin with the assistant, or share nothing", () => {
    expect(part(["u0"], ["a1", "u2", "ax"], ["a1", "u2", "ay"])).toEqual([
      ["u0"],
      ["a1", "u2", "ax"],
      ["a1", "u2", "ay"],
    ]);
    expect(part(["u0"], ["u1", "ax"], ["u2", "ay"])).toEqual([["u0"], ["u1", "ax"], ["u2", "ay"]]);
    expect(partedConversations("p", [turns("u1"), "x"])).toEqual({
      prompt: "p",
      responses: [turns("u1"), "x"],
    });
  });
});
