import type { RewriteQuestion } from "@laurel/core/questions/kinds/rewrite-schemas";
import type { DeskKind } from "../desk-kind.ts";
import { RewriteControl } from "./rewrite-control.tsx";

export const REWRITE_DESK: DeskKind<RewriteQuestion> = {
  startAt: () => 0,
  offers: () => [],
  instant: () => false,
  Control: RewriteControl,
  written: true,
};
