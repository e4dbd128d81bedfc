import { describe, expect, it } from "vitest";
import { NEW_CAMPAIGN } from "./campaign-draft.ts";
import { draftProblems } from "./draft-problems.ts";

describe("draftProblems", () => {
  it("finds nothing wrong with the defaults once there is a name", () => {
    expect(draftProblems({ ...NEW_CAMPAIGN, name: "Helpful" })).toEqual({});
  });

  it.each(["", "0", "21", "2.5", "three"])("refuses %j as an overlap", (overlap) => {
    expect(Object.keys(draftProblems({ ...NEW_CAMPAIGN, name: "Helpful", overlap }))).toEqual(["overlap"]);
  });

  it("asks for a name and a question", () => {
    expect(Object.keys(draftProblems({ ...NEW_CAMPAIGN, name: " ", title: "" }))).toEqual(["name", "questions.0.title"]);
  });
});
