import type { BinaryQuestion } from "@laurel/core/questions/kinds/binary-schemas";
import { presentedIds } from "../../presented-ids.ts";
import type { DeskKind } from "../desk-kind.ts";
import { stepOffers } from "../step-offers.ts";
import { BinaryControl } from "./binary-control.tsx";
import { labelOffers } from "./label-offers.ts";
import { labelsOf } from "./labels-of.ts";

export const BINARY_DESK: DeskKind<BinaryQuestion> = {
  startAt: ({ task, answer }) =>
    Math.max(
      0,
      presentedIds(task).findIndex((id) => labelsOf(answer)[id] === undefined),
    ),
  offers: (t, state) => [
    ...labelOffers(t, state, state.at),
    ...stepOffers(t, state, presentedIds(state.task).length),
  ],
  instant: (_question, task) => task.responses.length === 1,
  Control: BinaryControl,
};
