import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@laurel/api/app-router";

export type JudgingOpened = inferRouterOutputs<AppRouter>["judging"]["open"];
export type JudgingReply = Pick<inferRouterOutputs<AppRouter>["judging"]["submit"], "tasks" | "progress"> & {
  readonly outcome: "judged" | "surplus" | "replayed" | "skipped";
};
export type LeasedTask = JudgingOpened["tasks"][number];
