import { describe, expect, test } from "vitest";
import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { decodeSingleResponse, decodeStepsResponse } from "./response-columns.ts";

describe("decode single response", () => {
  const MAPPING = { prompt: "p", response: "r", model: "m", label: "l" };
  const decode = (row: Record<string, unknown>) => decodeSingleResponse(row, MAPPING, "r");

  test("a response comes with its model and its label", () => {
    expect(decode({ r: "a", m: "heron", l: "bad" })).toEqual({
      responses: [
        { messages: [{ role: "assistant", content: "a" }], source: { model: "heron" }, field: "r" },
      ],
      recorded: { kind: "binary", labels: [{ response: 0, label: false }] },
    });
  });

  test("without a label nothing is recorded; a label that is none is named", () => {
    expect(decode({ r: "a", l: null })).not.toHaveProperty("recorded");
    expect(decode({ r: "a", l: 7 })).toEqual({
      problems: [{ field: "l", reason: expect.stringContaining("true or false") }],
    });
    expect(decode({ l: true })).toEqual({ problems: [{ field: "r", reason: "is missing" }] });
  });

  test("a list of messages is the response as it is", () => {
    expect(decode({ r: [{ role: "assistant", content: "4", reasoning_content: "2+2" }] })).toMatchObject({
      responses: [{ messages: [{ content: "<think>\n2+2\n</think>\n\n4" }] }],
    });
  });
});

describe("decode steps response", () => {
  const FIRST_ERROR: ColumnMapping = { prompt: "p", steps: "s", firstError: "e" };
  const decode = (row: Record<string, unknown>, mapping = FIRST_ERROR) =>
    decodeStepsResponse(row, mapping, "s");

  test("the steps stay as they came, an empty one too, and make the text", () => {
    expect(decode({ s: [" a", "", "b\n"], e: 2 })).toEqual({
      responses: [
        {
          messages: [{ role: "assistant", content: " a\n\n\n\nb\n" }],
          source: {},
          steps: [" a", "", "b\n"],
          field: "s",
        },
      ],
      recorded: { kind: "steps", response: 0, labels: [1, 1, -1] },
    });
  });

  test("a row without the column of the first error records nothing, one with null that all is right", () => {
    expect(decode({ s: ["a"] })).not.toHaveProperty("recorded");
    expect(decode({ s: ["a"], e: null })).toMatchObject({ recorded: { labels: [1] } });
  });

  test("labels a step are read where the mapping says so, and nothing where texts alone are wanted", () => {
    expect(
      decode({ s: ["a", "b"], l: [true, false], e: 9 }, { prompt: "p", steps: "s", stepLabels: "l" }),
    ).toMatchObject({ recorded: { labels: [1, -1] } });
    expect(decode({ s: ["a"], e: 9 }, { ...FIRST_ERROR, textsOnly: true })).not.toHaveProperty("recorded");
  });

  test("what is no list of texts is refused by the step's place", () => {
    expect(decode({})).toEqual({ problems: [{ field: "s", reason: "is missing" }] });
    expect(decode({ s: "a\n\nb" })).toEqual({
      problems: [{ field: "s", reason: "must be a list of texts, one for each step" }],
    });
    expect(decode({ s: [] })).toEqual({ problems: [{ field: "s", reason: "has no steps" }] });
    expect(decode({ s: ["a", 3, null] })).toEqual({
      problems: [
        { field: "s[1]", reason: "must be text" },
        { field: "s[2]", reason: "must be text" },
      ],
    });
    expect(decode({ s: ["a"], e: 1 })).toEqual({
      problems: [{ field: "e", reason: expect.stringContaining("0 to 0") }],
    });
  });
});
