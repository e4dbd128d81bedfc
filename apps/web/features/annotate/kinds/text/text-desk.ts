import type { TextQuestion } from "@laurel/core/questions/kinds/text-schemas";
import type { DeskKind } from "../desk-kind.ts";
import { TextControl } from "./text-control.tsx";

export const TEXT_DESK: DeskKind<TextQuestion> = {
  startAt: () => 0,
  offers: () => [],
  instant: () => false,
  Control: TextControl,
  written: true,
};
