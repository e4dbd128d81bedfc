import { expect, test } from "vitest";
import { decodeSingleResponse } from "./decode-single-response.ts";

const MAPPING = { prompt: "p", response: "r", model: "m", label: "l" };
const decode = (row: Record<string, unknown>) => decodeSingleResponse(row, MAPPING, "r");

test("a response comes with its model and its label", () => {
  expect(decode({ r: "a", m: "heron", l: "bad" })).toEqual({
    responses: [{ messages: [{ role: "assistant", content: "a" }], source: { model: "heron" }, field: "r" }],
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
