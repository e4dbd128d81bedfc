import { checkAnswers } from "@laurel/core/judging/check-answers";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersToDraft } from "./answers-to-draft.ts";
import { draftToAnswers } from "./draft-to-answers.ts";
import { missingAnswer } from "./missing-answer.ts";
import { shortcutsFor } from "./shortcuts-for.ts";

const ids = ["01936f00-0000-7000-8000-00000000000a", "01936f00-0000-7000-8000-00000000000b"] as const;
const ranking = (strengths: number) => ({ id: "preference", kind: "ranking" as const, title: "Which?", help: "", required: true, strengths, allowTie: true, allowBothBad: true });
const why = { id: "why", kind: "text" as const, title: "Why?", help: "", required: false, maxLength: 100 };

describe("draftToAnswers", () => {
  it("turns what every key chooses into an answer that the server takes, and back into the same choice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.nat(), fc.string({ maxLength: 50 }), (strengths, swapped, pick, text) => {
        const questions: QuestionSet = [ranking(strengths), why];
        const presented = swapped ? ([ids[1], ids[0]] as const) : ids;
        const offered = shortcutsFor(ranking(strengths), true).flatMap((shortcut) => (shortcut.action.kind === "choose" ? [shortcut.action.choice] : []));
        const choice = offered[pick % offered.length];
        if (!choice) throw new Error("no choice is offered");
        const answers = draftToAnswers({ choices: { preference: choice }, texts: { why: text } }, questions, presented);
        checkAnswers(questions, presented, answers);
        expect(answersToDraft(answers, presented).choices).toEqual({ preference: choice });
      }),
    );
  });

  it("names the better response by its id, whichever side it stood on", () => {
    const choice = { kind: "better", side: "a", strength: 2 } as const;
    expect(draftToAnswers({ choices: { preference: choice }, texts: {} }, [ranking(3)], [ids[1], ids[0]])).toEqual({ preference: { kind: "ranking", tiers: [[ids[1]], [ids[0]]], strength: 2 } });
  });

  it("leaves out a text of nothing but blanks", () => {
    expect(draftToAnswers({ choices: {}, texts: { why: " \n" } }, [why], ids)).toEqual({});
  });
});

describe("missingAnswer", () => {
  it("holds back a required question, and a judgment that says nothing at all", () => {
    expect(missingAnswer([ranking(3), why], {})?.id).toBe("preference");
    expect(missingAnswer([why], {})?.id).toBe("why");
    expect(missingAnswer([ranking(3), why], draftToAnswers({ choices: { preference: { kind: "tie" } }, texts: {} }, [ranking(3), why], ids))).toBeNull();
  });
});
