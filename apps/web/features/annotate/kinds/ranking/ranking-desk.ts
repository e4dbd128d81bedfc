import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking-schemas";
import type { DeskKind } from "../desk-kind.ts";
import { listOffers } from "./list-offers.ts";
import { pairOffers } from "./pair-offers.ts";
import { RankingControl } from "./ranking-control.tsx";

export const RANKING_DESK: DeskKind<RankingQuestion> = {
  startAt: () => 0,
  offers: (t, state) => (state.task.responses.length === 2 ? pairOffers(t, state) : listOffers(t, state)),
  instant: (_question, task) => task.responses.length === 2,
  Control: RankingControl,
};
