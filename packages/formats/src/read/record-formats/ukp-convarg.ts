import { z } from "zod";
import type { FieldProblem, Row } from "../../files/rows.ts";
import { picked } from "./left-of-row.ts";
import { judgedDraft, judgeOf, publishedReader } from "./published-shape.ts";

const Argument = z.union([z.looseObject({ id: z.string(), text: z.string() }), z.string()]);

const Pair = z.looseObject({
  topic: z.string(),
  a: Argument,
  b: Argument,
  votes: z.array(z.looseObject({ w: z.string(), v: z.unknown() })),
});

/**
 * Pairs of arguments (UKPConvArg1, compact form) with their votes: who voted (`w`), for a, b or a tie (`v`), at
 * which second (`t`) and after how many (`s`). The arguments lie in a second file, by which the ids in `a` and
 * `b` are to be replaced first.
 */
export const UKP_CONVARG_READER = publishedReader(
  "ukp-convarg",
  Pair,
  {
    topic: "Is the sky blue?",
    a: { id: "1", text: "Look up." },
    b: { id: "2", text: "It is." },
    votes: [{ w: "1", v: "a" }],
  },
  (row) => {
    const { topic, a, b, votes } = row;
    const sides = [
      { field: "a", argument: a },
      { field: "b", argument: b },
    ] as const;
    const unjoined = sides.flatMap(({ field, argument }): FieldProblem[] =>
      typeof argument === "string"
        ? [
            {
              field,
              reason:
                "is the id of an argument, whose text lies in arguments.jsonl: put the argument in its place",
            },
          ]
        : [],
    );
    if (unjoined.length > 0) return { problems: unjoined };
    const said = new Map(votes.map(({ v }, index) => [`votes[${index}].v`, v]));
    return judgedDraft(
      {
        prompt: [{ role: "user", content: topic }],
        promptField: "topic",
        responses: sides.map(({ field, argument }) => ({
          messages: [{ role: "assistant", content: typeof argument === "string" ? argument : argument.text }],
          source: {},
          field,
        })),
        tags: [],
      },
      votes.map((vote, index) => ({
        read: { kind: "winner", column: `votes[${index}].v`, values: { a: 0, b: 1, tie: "tie" } },
        judge: { about: judgeOfVote(vote).about, read: {} },
      })),
      (column) => said.get(column),
      {
        row,
        texts: { topic, a: picked(a, ["text"]), b: picked(b, ["text"]) },
        verdicts: { votes: votes.map((vote) => ({ v: vote.v, ...judgeOfVote(vote).read })) },
      },
    );
  },
);

const judgeOfVote = (vote: Row) => judgeOf(vote, { by: ["w"], at: ["t"], seconds: ["s"] });
