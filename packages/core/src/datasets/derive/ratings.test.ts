import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RatingAnswer, RatingQuestion } from "../../questions/kinds/rating-schemas.ts";
import type { TaskVote } from "../judged-task.ts";
import { deriveRatedPreferences, deriveRatings, ratedRanking } from "./ratings.ts";

describe("derive ratings", () => {
  const RESPONSES = [{ id: "A" }, { id: "B" }];
  const asked = (points: number): RatingQuestion => ({
    id: "q",
    kind: "rating",
    title: "How good?",
    help: "",
    required: true,
    points,
    allowNotApplicable: true,
    aspects: [{ id: "clear", label: "Clear", help: "", anchors: [] }],
  });
  const vote = (ratings: RatingAnswer["ratings"], points = 5): TaskVote<RatingAnswer> => ({
    annotatorId: "x",
    answer: { kind: "rating", ratings },
    question: asked(points),
    presented: null,
    imported: true,
    questionsVersion: 1,
    guidelinesVersion: 1,
  });

  test("a rating is the mean of those given, and null where everybody found that the aspect does not apply", () => {
    const votes = [
      vote({ A: { clear: 2, true: null } }),
      vote({ A: { clear: 5, true: null } }),
      vote({ A: { clear: 3, true: null } }),
    ];
    expect(deriveRatings({ responses: RESPONSES, votes }, 1)).toEqual({
      decided: [
        {
          points: 5,
          ratings: new Map([["A", { clear: 10 / 3, true: null }]]),
          agreement: 1,
          posterior: null,
        },
      ],
      dropped: ["too-few-votes"],
    });
  });

  test("ratings on two scales are never averaged: the scale with the most votes counts, the longer one of equals", () => {
    const five = vote({ A: { clear: 5 } });
    const ten = vote({ A: { clear: 6 } }, 10);
    expect(deriveRatings({ responses: [{ id: "A" }], votes: [five, ten, five] }, 1).decided[0]).toMatchObject(
      {
        points: 5,
        ratings: new Map([["A", { clear: 5 }]]),
      },
    );
    expect(deriveRatings({ responses: [{ id: "A" }], votes: [five, ten] }, 1).decided[0]).toMatchObject({
      points: 10,
      ratings: new Map([["A", { clear: 6 }]]),
    });
  });

  test("nothing rated is nothing decided", () => {
    expect(deriveRatings({ responses: RESPONSES, votes: [] }, 1)).toEqual({
      decided: [],
      dropped: ["too-few-votes", "too-few-votes"],
    });
  });
});

describe("derive rated preferences", () => {
  const QUESTION: RatingQuestion = {
    id: "q",
    kind: "rating",
    title: "How good?",
    help: "",
    required: true,
    points: 5,
    allowNotApplicable: true,
    aspects: [
      { id: "clear", label: "Clear", help: "", anchors: [] },
      { id: "right", label: "Right", help: "", anchors: [] },
    ],
  };
  const vote = (ratings: RatingAnswer["ratings"], points = 5): TaskVote<RatingAnswer> => ({
    annotatorId: "x",
    answer: { kind: "rating", ratings },
    question: { ...QUESTION, points },
    presented: null,
    imported: true,
    questionsVersion: 1,
    guidelinesVersion: 1,
  });
  const RESPONSES = [{ id: "A" }, { id: "B" }];
  const RULES = { minVotes: 1, ties: "drop", ratings: { aspect: null, minGap: 1 } } as const;
  const derive = (
    votes: readonly TaskVote<RatingAnswer>[],
    rules: Partial<Parameters<typeof deriveRatedPreferences>[1]> = {},
  ) => deriveRatedPreferences({ responses: RESPONSES, votes }, { ...RULES, ...rules });

  test("a response whose mean is higher by the gap is preferred, with the gap as strength and the share that put it strictly higher", () => {
    const votes = [
      vote({ A: { clear: 5 }, B: { clear: 2 } }),
      vote({ A: { clear: 3 }, B: { clear: 3 } }),
      vote({ A: { clear: 4 }, B: { clear: 2 } }),
      vote({ A: { clear: 2 }, B: { clear: 3 } }),
    ];
    expect(derive(votes)).toEqual({
      decided: [
        { chosenId: "A", rejectedId: "B", strength: 1, agreement: 0.5, posterior: null, probability: 0.625 },
      ],
      dropped: [],
    });
    expect(derive(votes, { ratings: { aspect: null, minGap: 1.1 } })).toEqual({
      decided: [],
      dropped: ["tie"],
    });
  });

  test("one aspect counts, or the mean of those that the annotator rated of both", () => {
    const votes = [
      vote({ A: { clear: 5, right: null }, B: { clear: 3, right: 5 } }),
      vote({ A: { clear: 4, right: 1 }, B: { clear: 3, right: 2 } }),
    ];
    const by = (aspect: string | null) =>
      derive(votes, { ratings: { aspect, minGap: 0.5 } }).decided.map(({ chosenId, strength }) => [
        chosenId,
        strength,
      ]);
    expect([by(null), by("clear"), by("right")]).toEqual([[["A", 1]], [["A", 1.5]], [["B", 1]]]);
  });

  test("thirds of a point add up to the gap that was asked for", () => {
    const votes = [1, 2, 2].map((rating) => vote({ A: { clear: rating + 1 }, B: { clear: rating } }));
    expect(
      derive([...votes.slice(0, 2), vote({ A: { clear: 4, right: 4 }, B: { clear: 3, right: 3 } })])
        .decided[0]?.strength,
    ).toBe(1);
  });

  test("pairs that too few rated are dropped, and so are all where nothing is on one scale", () => {
    expect(derive([vote({ A: { clear: 5 } })]).dropped).toEqual(["too-few-votes"]);
    expect(derive([vote({ A: { clear: 5 }, B: { clear: 1 } })], { minVotes: 2 }).dropped).toEqual([
      "too-few-votes",
    ]);
    expect(derive([]).dropped).toEqual(["too-few-votes"]);
    expect(
      derive([vote({ A: { clear: 5 }, B: { clear: 1 } }), vote({ A: { clear: 1 }, B: { clear: 9 } }, 10)])
        .decided[0]?.chosenId,
    ).toBe("B");
  });

  test("a smaller gap is a tie by the policy for ties", () => {
    const votes = [vote({ A: { clear: 3 }, B: { clear: 3 } }), vote({ A: { clear: 4 }, B: { clear: 3 } })];
    expect(
      derive(votes, { ties: "both-directions" }).decided.map(({ chosenId, probability }) => [
        chosenId,
        probability,
      ]),
    ).toEqual([
      ["A", 0.5],
      ["B", 0.5],
    ]);
    expect(derive(votes, { ties: "soft-label" }).decided).toEqual([
      {
        chosenId: "A",
        rejectedId: "B",
        strength: null,
        agreement: 0.5,
        posterior: null,
        probability: 0.5,
        tied: true,
      },
    ]);
  });

  const anyRating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  const anyVotes = fc.array(
    fc
      .dictionary(
        fc.constantFrom("A", "B", "C"),
        fc.record({ clear: anyRating, right: anyRating }, { requiredKeys: [] }),
      )
      .map((ratings) => vote(ratings as RatingAnswer["ratings"])),
    { maxLength: 6 },
  );
  const anyRules = fc.record({
    minVotes: fc.integer({ min: 1, max: 3 }),
    ties: fc.constantFrom("drop", "soft-label", "separate-config"),
    ratings: fc.record({
      aspect: fc.constantFrom(null, "clear", "right"),
      minGap: fc.constantFrom(0.1, 0.5, 1, 2),
    }),
  });

  test("each pair is decided or dropped once, by shares that are shares, whatever the order of votes and responses", () => {
    const responses = ["A", "B", "C"].map((id) => ({ id }));
    fc.assert(
      fc.property(anyVotes, anyRules, (votes, rules) => {
        const { decided, dropped } = deriveRatedPreferences({ responses, votes }, rules);
        expect(decided.length + dropped.length).toBe(3);
        for (const { strength, agreement, probability, tied } of decided) {
          expect(agreement >= 0 && agreement <= 1 && probability >= agreement / 2 && probability <= 1).toBe(
            true,
          );
          expect(
            tied === true
              ? strength === null && probability === 0.5
              : strength !== null && strength >= rules.ratings.minGap,
          ).toBe(true);
        }
        const said = ({ decided: all }: ReturnType<typeof deriveRatedPreferences>) =>
          all
            .filter(({ tied }) => !tied)
            .map((one) => JSON.stringify(one))
            .sort();
        expect(
          said(
            deriveRatedPreferences({ responses: responses.toReversed(), votes: votes.toReversed() }, rules),
          ),
        ).toEqual(said({ decided, dropped }));
      }),
    );
  });

  test("whoever is preferred by whole votes is in a higher tier of the ranking", () => {
    const full = fc.array(
      fc
        .record({
          A: fc.record({ clear: fc.integer({ min: 1, max: 5 }) }),
          B: fc.record({ clear: fc.integer({ min: 1, max: 5 }) }),
        })
        .map((ratings) => vote(ratings)),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(full, (votes) => {
        const { tiers } = ratedRanking(RESPONSES, votes, null);
        for (const { chosenId, rejectedId } of derive(votes, { ratings: { aspect: null, minGap: 0.01 } })
          .decided)
          expect(tiers).toEqual([[chosenId], [rejectedId]]);
      }),
    );
  });
});
