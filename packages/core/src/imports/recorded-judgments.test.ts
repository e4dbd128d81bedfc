import { describe, expect, it } from "vitest";
import { PRESETS } from "../questions/presets.ts";
import type { QuestionSet } from "../questions/question-set.ts";
import type { RecordedJudgment } from "../records/prompt-record.ts";
import { answeringQuestion, askedRows, judgmentsOfTask, mappingFor } from "./recorded-judgments.ts";
import type { StagedRow } from "./staged-row.ts";

describe("answering question", () => {
  const questionsOf = (id: string): QuestionSet =>
    PRESETS.find((preset) => preset.id === id)?.questions ?? [];
  const rated = (points: number, ...aspects: string[]) => ({
    kind: "rating" as const,
    points,
    ratings: [{ response: 0, aspects: Object.fromEntries(aspects.map((id) => [id, 2])) }],
  });
  const HELPSTEER2 = ["helpfulness", "correctness", "coherence", "complexity", "verbosity"];

  describe("the question that a recorded judgment answers", () => {
    it("is the first of its kind", () => {
      expect(
        answeringQuestion({ kind: "ranking", tiers: [[0], [1]] }, questionsOf("ultrafeedback-ranking"))?.id,
      ).toBe("ranking");
      expect(
        answeringQuestion(
          { kind: "binary", labels: [{ response: 0, label: true }] },
          questionsOf("ultrafeedback-ranking"),
        ),
      ).toBeUndefined();
    });

    it("is, of ratings, one that asks for nothing that was not rated, on the same scale", () => {
      expect(answeringQuestion(rated(5, ...HELPSTEER2), questionsOf("helpsteer2-ratings"))?.id).toBe(
        "ratings",
      );
      expect(answeringQuestion(rated(5, ...HELPSTEER2, "humor"), questionsOf("helpsteer2-ratings"))?.id).toBe(
        "ratings",
      );
      expect(
        answeringQuestion(rated(5, ...HELPSTEER2.slice(1)), questionsOf("helpsteer2-ratings")),
      ).toBeUndefined();
      expect(answeringQuestion(rated(7, ...HELPSTEER2), questionsOf("helpsteer2-ratings"))).toBeUndefined();
      const unscaled = (rating: number) => ({
        kind: "rating" as const,
        ratings: [{ response: 0, aspects: Object.fromEntries(HELPSTEER2.map((id) => [id, rating])) }],
      });
      expect(answeringQuestion(unscaled(5), questionsOf("helpsteer2-ratings"))?.id).toBe("ratings");
      expect(answeringQuestion(unscaled(6), questionsOf("helpsteer2-ratings"))).toBeUndefined();
    });
  });
});

const RANKING = {
  kind: "ranking" as const,
  title: "?",
  help: "",
  required: true,
  strengths: 1,
  allowTie: true,
  allowBothBad: false,
};

describe("both bad, and the line below which responses are not acceptable", () => {
  const ranked = (tiers: number[][], cut: number, taskIds: string[], asked: object) =>
    judgmentsOfTask([{ answer: { kind: "ranking", tiers, cut } }], ["a", "b", "c"], taskIds, [
      { ...RANKING, id: "best", ...asked },
    ]).map(({ answers }) => answers["best"]);

  it("comes in where the question allows both bad, and is a tie where it doesn't", () => {
    const tied = { kind: "ranking", tiers: [["a", "b"]] };
    expect(ranked([[0, 1]], 0, ["a", "b"], { allowBothBad: true })).toEqual([{ ...tied, cut: 0 }]);
    expect(ranked([[0, 1]], 0, ["a", "b"], {})).toEqual([tied]);
    expect(ranked([[0, 1]], 0, ["a", "b"], { cut: "optional" })).toEqual([tied]);
    expect(ranked([[0, 1]], 1, ["a", "b"], { allowBothBad: true })).toEqual([tied]);
    expect(ranked([[0], [1]], 0, ["a", "b"], { allowBothBad: true })).toEqual([
      { kind: "ranking", tiers: [["a"], ["b"]] },
    ]);
  });

  it("comes in of three or more where the question asks for the line, counted in the task's tiers", () => {
    const all = ["a", "b", "c"];
    const line = { cut: "required" };
    const tiers = [["a"], ["b"], ["c"]];
    expect(ranked([[0], [1], [2]], 2, all, line)).toEqual([{ kind: "ranking", tiers, cut: 2 }]);
    expect(ranked([[0, 1, 2]], 0, all, line)).toEqual([{ kind: "ranking", tiers: [all], cut: 0 }]);
    expect(ranked([[0], [1], [2]], 2, all, {})).toEqual([{ kind: "ranking", tiers }]);
  });
});

describe("a row's judgments of one task", () => {
  const ask = (...ids: string[]): QuestionSet => ids.map((id) => ({ ...RANKING, id }));
  const said = (by: string, best: number, question?: string): RecordedJudgment => ({
    answer: { kind: "ranking", tiers: [[best], [1 - best]] },
    by,
    ...(question !== undefined && { question }),
  });
  const judged = (recorded: RecordedJudgment[], questions: QuestionSet) =>
    judgmentsOfTask(recorded, ["a", "b"], ["b", "a"], questions).map(({ by, answers }) => [
      by,
      Object.fromEntries(
        Object.entries(answers).map(([id, answer]) => [
          id,
          answer.kind === "ranking" && answer.tiers[0]?.[0],
        ]),
      ),
    ]);
  const THREE = ["p", "q"].flatMap((by) => [
    said(by, 0, "overall"),
    said(by, 1, "correctness"),
    said(by, 0, "plot"),
  ]);

  it("are one for each person, whose answers go to the questions that they name", () => {
    expect(judged(THREE, ask("plot", "correctness", "overall"))).toEqual([
      ["p", { overall: "a", correctness: "b", plot: "a" }],
      ["q", { overall: "a", correctness: "b", plot: "a" }],
    ]);
  });

  it("answer the first question that nobody names where the campaign asks none by that name", () => {
    expect(judged(THREE, ask("best"))).toEqual([
      ["p", { best: "a" }],
      ["q", { best: "a" }],
    ]);
    expect(judged(THREE, ask("correctness", "best"))).toEqual([
      ["p", { best: "a", correctness: "b" }],
      ["q", { best: "a", correctness: "b" }],
    ]);
  });

  it("are two where one person answered one question twice", () => {
    expect(judged([said("p", 0), said("p", 1)], ask("best"))).toEqual([
      ["p", { best: "a" }],
      ["p", { best: "b" }],
    ]);
  });
});

describe("the order shown and the reason of a judgment", () => {
  const TEXT = { id: "why", kind: "text", title: "Why?", help: "", required: true, maxLength: 5 } as const;
  const BEST = { ...RANKING, id: "best" };
  const recorded: RecordedJudgment[] = [
    { answer: { kind: "ranking", tiers: [[0], [1], [2]] }, presented: [2, 0, 1], rationale: "It is short." },
  ];

  it("come with the answer, the order with the responses of the task alone", () => {
    expect(judgmentsOfTask(recorded, ["a", "b", "c"], ["b", "c"], [TEXT, BEST])).toEqual([
      {
        answers: {
          best: { kind: "ranking", tiers: [["b"], ["c"]] },
          why: { kind: "text", text: "It is short." },
        },
        presented: ["c", "b"],
      },
    ]);
  });

  it("are left out where the campaign asks for no text, and where a response of the task was not shown", () => {
    const shown = recorded.map((each) => ({ ...each, presented: [2, 0] }));
    expect(judgmentsOfTask(shown, ["a", "b", "c"], ["b", "c"], [BEST])).toEqual([
      { answers: { best: { kind: "ranking", tiers: [["b"], ["c"]] } } },
    ]);
  });

  it("are metadata where the campaign asks for no text: the column of the reason is kept", () => {
    const mapping = { prompt: "p", response: "r", label: "l", rationale: "why" };
    expect(mappingFor(mapping, [TEXT])).toEqual(mapping);
    expect(mappingFor(mapping, [BEST])).toEqual({
      prompt: "p",
      response: "r",
      label: "l",
      keep: ["why"],
    });
    expect(mappingFor({ ...mapping, keep: "all" }, [BEST])).toHaveProperty("keep", "all");
  });
});

describe("what the campaign's questions take of a file", () => {
  const rowsOf = (...recorded: StagedRow["recorded"][]): StagedRow[] =>
    recorded.map((judgments, index) => ({
      line: index + 1,
      prompt: [],
      promptHash: "",
      rootHash: "",
      preview: "",
      tags: [],
      responses: [],
      recorded: judgments,
    }));
  const unaskedKind = (records: readonly Pick<StagedRow, "recorded">[], questions: QuestionSet) =>
    askedRows(rowsOf(...records.map(({ recorded }) => recorded)), questions, new Set()).unasked;
  const questionsOf = (id: string): QuestionSet =>
    PRESETS.find((preset) => preset.id === id)?.questions ?? [];
  const RANKED = { recorded: [{ answer: { kind: "ranking" as const, tiers: [[0], [1]] } }] };
  const LABELED = {
    recorded: [{ answer: { kind: "binary" as const, labels: [{ response: 0, label: true }] } }],
  };

  it("lets in what the campaign asks, and rows that record nothing", () => {
    expect(unaskedKind([RANKED, { recorded: undefined }], questionsOf("hh-pairwise"))).toBeNull();
    expect(unaskedKind([{ recorded: undefined }], questionsOf("helpsteer2-ratings"))).toBeNull();
  });

  it("names the kind of question that is missing, and the way out", () => {
    expect(unaskedKind([RANKED, LABELED], questionsOf("hh-pairwise"))).toMatch(
      /labels of single responses.*kind "binary".*texts only/,
    );
    expect(unaskedKind([RANKED], questionsOf("kto-thumbs"))).toMatch(/kind "ranking"/);
  });

  it("says which ratings were found where the campaign asks for others", () => {
    const rated = {
      recorded: [
        {
          answer: {
            kind: "rating" as const,
            points: 5,
            ratings: [{ response: 0, aspects: { honesty: 2, helpfulness: null } }],
          },
        },
      ],
    };
    expect(unaskedKind([rated], questionsOf("helpsteer2-ratings"))).toMatch(
      /records ratings.*one of 5 points that asks for honesty, helpfulness or some of these/,
    );
    expect(
      unaskedKind(
        [rated],
        [
          {
            id: "r",
            kind: "rating",
            title: "?",
            help: "",
            required: true,
            points: 5,
            allowNotApplicable: true,
            aspects: [{ id: "honesty", label: "Honesty", help: "", anchors: [] }],
          },
        ],
      ),
    ).toBeNull();
  });

  it("refuses by line a row that does not fit where others of its kind do, also in a later batch", () => {
    const [question] = questionsOf("helpsteer2-ratings");
    if (question?.kind !== "rating") throw new Error("no rating question");
    const rated = (value: number | null) => [
      {
        answer: {
          kind: "rating" as const,
          ratings: [
            { response: 0, aspects: Object.fromEntries(question.aspects.map(({ id }) => [id, value])) },
          ],
        },
      },
    ];
    const strict = [{ ...question, allowNotApplicable: false }];
    const fitting = new Set<"ranking" | "rating" | "binary" | "steps">();
    const first = askedRows(rowsOf(rated(2), rated(9), undefined), strict, fitting);
    expect([first.unasked, first.rows.map(({ line }) => line)]).toEqual([null, [1, 3]]);
    expect(first.refused).toMatchObject([
      { line: 2, value: expect.stringContaining(": 9"), reason: expect.stringContaining("no question") },
    ]);
    expect(askedRows(rowsOf(rated(null)), strict, fitting).refused).toMatchObject([
      { line: 1, value: expect.stringContaining("not applicable") },
    ]);
  });
});
