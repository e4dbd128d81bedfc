import { describe, expect, it } from "vitest";
import { checkAnswers } from "@laurel/core/questions/answer-rules";
import type { Answers } from "@laurel/core/questions/answers";
import { PRESETS } from "@laurel/core/questions/presets";
import type { Question } from "@laurel/core/questions/question";
import { english } from "../../testing/in-english.tsx";
import {
  activeOffers,
  activeQuestion,
  afterOffer,
  FIRST_UNFINISHED,
  missingAnswer,
  pruneAnswers,
} from "./desk.ts";
import { asPresentedTask, type LeasedTask } from "./leased-task.ts";

const id = (index: number) => `01900000-0000-7000-8000-00000000000${index}`;
const taskOf = (responses: number): LeasedTask => ({
  assignmentId: id(8),
  taskId: id(9),
  expiresAt: 0,
  promptMessages: [{ role: "user", content: "?" }],
  reference: "4",
  blurred: false,
  metadata: [],
  draft: null,
  responses: Array.from({ length: responses }, (_, index) => ({
    id: id(index),
    messages: [{ role: "assistant" as const, content: `Step one.\n\nStep two ${index}.\n\nStep three.` }],
    steps: null,
    metadata: [],
  })),
});

/** Types keys, each by its shortcut's id; returns the answers and whether the last key submitted them. */
function type(
  questions: readonly Question[],
  task: LeasedTask,
  ids: readonly string[],
): { answers: Answers; presses: number; submitted: boolean } {
  let [draft, focus, submitted]: [Answers, typeof FIRST_UNFINISHED, boolean] = [{}, FIRST_UNFINISHED, false];
  for (const shortcut of ids) {
    const state = { questions, task, draft, focus };
    const question = activeQuestion(questions, draft, task, focus.question);
    const offer = activeOffers(english, state).find((each) => each.id === shortcut);
    if (!question || !offer)
      throw new Error(
        `${shortcut} does nothing here; offered: ${activeOffers(english, state)
          .map((each) => each.id)
          .join(" ")}`,
      );
    ({ draft, focus, submits: submitted } = afterOffer(state, question, offer));
  }
  // Enter submits what one key did not submit.
  return { answers: pruneAnswers(questions, draft), presses: ids.length + (submitted ? 0 : 1), submitted };
}

const choices = (...numbers: number[]) => numbers.map((number) => `choice.${number}`);
const KEYS: Readonly<Record<string, { readonly keys: readonly string[]; readonly presses: number }>> = {
  "hh-pairwise": { keys: choices(2), presses: 1 },
  "llama-pairwise": { keys: choices(9), presses: 1 },
  "helpsteer2-ratings": { keys: choices(4, 4, 5, 2, 3), presses: 6 },
  "ultrafeedback-ranking": {
    keys: [...choices(3, 1), "tie", ...choices(2, 4), ...Array.from({ length: 16 }, () => "choice.4")],
    presses: 22,
  },
  "kto-thumbs": { keys: choices(1), presses: 1 },
  "prm-steps": { keys: choices(1, 3), presses: 3 },
  rewrite: { keys: choices(7), presses: 1 },
  "correctness-verdict": { keys: choices(2), presses: 1 },
};

describe("every preset by keyboard alone", () => {
  it.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    "%s gives answers that the server takes, in the presses that it promises",
    (name, { questions, responsesPerTask }) => {
      const task = taskOf(responsesPerTask);
      const { keys, presses } = KEYS[name] ?? { keys: [], presses: 0 };
      const typed = type(questions, task, keys);
      expect(missingAnswer(questions, typed.answers, task)).toBeNull();
      expect(() => checkAnswers(questions, asPresentedTask(task), typed.answers)).not.toThrow();
      expect(typed.presses).toBe(presses);
    },
  );

  it("prints the number of key presses a task", () => {
    const rows = PRESETS.map(
      ({ id: preset, responsesPerTask, questions }) =>
        `${preset.padEnd(22)} ${String(responsesPerTask).padStart(2)} responses  ${String(type(questions, taskOf(responsesPerTask), KEYS[preset]?.keys ?? []).presses).padStart(3)} keys`,
    );
    process.stdout.write(`${rows.join("\n")}\n`);
    expect(rows).toHaveLength(PRESETS.length);
  });
});

const preset = (name: string) => PRESETS.find((each) => each.id === name)?.questions ?? [];

describe("ranking three or more", () => {
  const ranking: Question = {
    id: "r",
    kind: "ranking",
    title: "?",
    help: "",
    required: true,
    strengths: 2,
    allowTie: true,
    allowBothBad: false,
    cut: "optional",
    gaps: true,
  };
  const tiersOf = (answers: Answers) => (answers["r"]?.kind === "ranking" ? answers["r"] : undefined);

  it("starts unranked, and is complete once every response has its place and every gap its size", () => {
    const task = taskOf(3);
    expect(missingAnswer([ranking], {}, task)?.id).toBe("r");
    const { answers } = type([ranking], task, choices(2, 1, 3));
    expect(missingAnswer([ranking], answers, task)?.id).toBe("r");
    const typed = type([ranking], task, choices(2, 1, 3, 1, 2));
    expect(tiersOf(typed.answers)).toMatchObject({ tiers: [[id(1)], [id(0)], [id(2)]], gaps: [1, 2] });
    expect(typed.submitted).toBe(false);
  });

  it("ties, draws the line, and takes back", () => {
    const typed = type([ranking], taskOf(3), ["choice.2", "tie", "choice.1", "cut", "choice.3", "choice.2"]);
    expect(tiersOf(typed.answers)).toEqual({
      kind: "ranking",
      tiers: [[id(1), id(0)], [id(2)]],
      cut: 1,
      gaps: [2],
    });
    expect(tiersOf(type([ranking], taskOf(3), ["choice.2", "back", "choice.1"]).answers)?.tiers).toEqual([
      [id(0)],
    ]);
    expect(type([ranking], taskOf(3), ["choice.2", "back"]).answers).toEqual({});
  });

  it("asks for the best and the worst only, where that is all that is asked", () => {
    const some: Question = {
      id: "r",
      kind: "ranking",
      title: "?",
      help: "",
      required: true,
      strengths: 1,
      allowTie: false,
      allowBothBad: false,
      form: "best-worst",
    };
    expect(tiersOf(type([some], taskOf(4), choices(3, 1)).answers)).toEqual({
      kind: "ranking",
      tiers: [[id(2)], [id(1), id(3)], [id(0)]],
      partial: true,
    });
  });
});

describe("labeling steps", () => {
  const labels = (...keys: string[]) => type(preset("prm-steps"), taskOf(1), keys).answers["steps"];

  it("goes from step to step and stops at the first wrong one", () => {
    expect(labels("choice.1", "choice.2", "choice.3")).toMatchObject({
      traces: { [id(0)]: { labels: [1, 0, -1], verdict: "labeled" } },
    });
    expect(() => labels("choice.3", "nextPlace", "choice.1")).toThrow(/does nothing/);
  });

  it("labels all that is left, gives up, and takes back", () => {
    expect(labels("choice.2", "allRight")).toMatchObject({ traces: { [id(0)]: { labels: [0, 1, 1] } } });
    expect(labels("choice.1", "badProblem")).toMatchObject({
      traces: { [id(0)]: { labels: [1], verdict: "bad-problem" } },
    });
    expect(labels("choice.3", "back", "choice.1", "choice.1", "choice.1")).toMatchObject({
      traces: { [id(0)]: { labels: [1, 1, 1] } },
    });
  });
});

it("asks a conditional question only when it is due, and sends no answer to one that is not", () => {
  const task = taskOf(2);
  const rewrite = { kind: "rewrite" as const, of: id(0), text: "Better." };
  const both = { ...type(preset("rewrite"), task, ["bothBad"]).answers };
  expect(missingAnswer(preset("rewrite"), both, task)?.id).toBe("rewrite");
  expect(missingAnswer(preset("rewrite"), { ...both, rewrite }, task)).toBeNull();
  expect(
    pruneAnswers(preset("rewrite"), { ...type(preset("rewrite"), task, ["choice.1"]).answers, rewrite }),
  ).not.toHaveProperty("rewrite");
});

describe("flagging", () => {
  const options = [
    { id: "refusal", label: "Refusal" },
    { id: "unsafe", label: "Unsafe" },
    { id: "off-topic", label: "Off topic" },
  ];
  const questions: readonly Question[] = [
    {
      id: "flags",
      kind: "flags",
      title: "Is anything wrong?",
      help: "",
      required: true,
      scope: "response",
      spans: false,
      options,
    },
    { id: "good", kind: "binary", title: "Is it good?", help: "", required: true, about: "quality" },
  ];
  const answersTo = (...ids: string[]) => type(questions, taskOf(1), ids).answers;

  it("keeps its turn after a flag, since there may be another, and takes one back", () => {
    expect(answersTo(...choices(1, 3))).toEqual({
      flags: {
        kind: "flags",
        flags: [
          { flag: "refusal", response: id(0) },
          { flag: "off-topic", response: id(0) },
        ],
      },
    });
    expect(answersTo(...choices(1, 3, 1, 3))).toEqual({ flags: { kind: "flags", flags: [] } });
  });

  it("passes the turn on once nothing is to be flagged", () => {
    expect(answersTo(...choices(10, 1))).toEqual({
      flags: { kind: "flags", flags: [] },
      good: { kind: "binary", labels: { [id(0)]: true } },
    });
  });
});
