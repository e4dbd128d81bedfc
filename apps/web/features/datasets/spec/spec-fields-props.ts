import type { SpecDraft, SpecProblems } from "./spec-draft.ts";

/** What a part of the form is given: the draft, what is wrong with it, and how to change some of it. */
export type SpecFieldsProps = {
  readonly draft: SpecDraft;
  readonly problems: SpecProblems;
  readonly change: (part: Partial<SpecDraft>) => void;
};
