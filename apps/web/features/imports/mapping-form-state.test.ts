import { describe, expect, it } from "vitest";
import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { english } from "../../testing/in-english.tsx";
import { toMapping, toMappingFormState } from "./mapping-form-state.ts";

describe("the form of a column mapping", () => {
  it.each([
    [["prompt", "response_a", "model_a", "response_b", "tags"]],
    [["instruction", "responses", "system"]],
    [["chosen", "rejected"]],
    [["prompt", "ranked"]],
    [["prompt", "completion", "label", "model"]],
    [["task", "input", "steps", "target", "answer", "mistake_index"]],
    [["prompt", "completions", "labels"]],
  ])("gives the guess for %j back unchanged", (columns) => {
    const mapping = guessMapping(columns);
    expect(mapping).not.toBeNull();
    expect(toMapping(english, toMappingFormState(mapping))).toEqual({ mapping });
  });

  it("says what is missing, one thing at a time", () => {
    const empty = toMappingFormState(null);
    expect(toMapping(english, empty)).toEqual({ missing: expect.stringContaining("prompt") });
    expect(toMapping(english, { ...empty, prompt: "q" })).toEqual({
      missing: expect.stringContaining("two responses"),
    });
    expect(toMapping(english, { ...empty, way: "preference", chosen: "a" })).toEqual({
      missing: expect.stringContaining("rejected"),
    });
    expect(toMapping(english, { ...empty, prompt: "q", way: "single" })).toEqual({
      missing: expect.stringContaining("response"),
    });
    expect(toMapping(english, { ...empty, prompt: "q", way: "steps" })).toEqual({
      missing: expect.stringContaining("steps"),
    });
    expect(
      toMapping(english, {
        ...empty,
        prompt: "q",
        way: "steps",
        steps: "s",
        firstError: "e",
        stepLabels: "l",
      }),
    ).toEqual({ missing: expect.stringContaining("not both") });
    expect(toMapping(english, { ...empty, prompt: "q", way: "list" })).toEqual({
      missing: expect.stringContaining("list"),
    });
  });

  it("leaves out response columns that were not chosen, and a system column without a prompt", () => {
    const form = {
      ...toMappingFormState(null),
      prompt: "q",
      responses: [
        { text: "a", model: "" },
        { text: "", model: "x" },
        { text: "b", model: "m" },
      ],
    };
    expect(toMapping(english, form)).toEqual({
      mapping: { prompt: "q", responses: [{ text: "a" }, { text: "b", model: "m" }] },
    });
    expect(
      toMapping(english, {
        ...form,
        prompt: "",
        system: "s",
        way: "preference",
        chosen: "c",
        rejected: "r",
      }),
    ).toEqual({ mapping: { preference: { chosen: "c", rejected: "r" } } });
  });
});
