import type { FlagsAnswer } from "../../questions/kinds/flags/flags-answer.ts";
import type { FlagsQuestion } from "../../questions/kinds/flags/flags-question.ts";
import type { AnswerTally } from "./answer-tally.ts";

export type FlagsSummary = {
  readonly kind: "flags";
  readonly question: FlagsQuestion;
  readonly judgments: number;
  /** Judgments that set no flag. */
  readonly none: number;
  /** `judgments` set the flag at least once; `marks` counts each response and each span. */
  readonly flags: readonly {
    readonly id: string;
    readonly label: string;
    readonly judgments: number;
    readonly marks: number;
  }[];
};

/**
 * Flags by how many judgments set them. Flags that are not offered any more are left out, and do not make a
 * "none".
 */
export function tallyFlags(question: FlagsQuestion): AnswerTally<FlagsAnswer, FlagsSummary> {
  let [judgments, none] = [0, 0];
  const flags = question.options.map(({ id, label }) => ({ id, label, judgments: 0, marks: 0 }));
  return {
    add(answer) {
      judgments += 1;
      if (answer.flags.length === 0) none += 1;
      for (const flag of flags) {
        const marks = answer.flags.filter((set) => set.flag === flag.id).length;
        flag.marks += marks;
        if (marks > 0) flag.judgments += 1;
      }
    },
    summary: () => ({ kind: "flags", question, judgments, none, flags: flags.map((flag) => ({ ...flag })) }),
  };
}
