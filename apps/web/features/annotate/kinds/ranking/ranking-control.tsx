"use client";

import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking-schemas";
import type { ControlProps } from "../desk-kind.ts";
import { ScaleControl } from "./scale-control.tsx";
import { TierControl } from "./tier-control.tsx";

/** Two responses on a scale, more in tiers. */
export function RankingControl(props: ControlProps<RankingQuestion>) {
  return props.task.responses.length === 2 ? <ScaleControl {...props} /> : <TierControl {...props} />;
}
