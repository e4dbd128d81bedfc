import type { DatasetReport, Overlap, TestFilter } from "@laurel/core/datasets/dataset-report";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { CanonicalRow } from "../canonical/canonical-rows.ts";
import type { InSteps } from "../files/turns.ts";
import {
  attributesSection,
  demonstrationsSection,
  listwiseSection,
  promptsSection,
  stepsSection,
  unpairedSection,
} from "./family-sections.ts";
import { BOOTSTRAP, MOST_ROWS } from "./method.ts";
import { pairsSection } from "./pairs-section.ts";
import { votesSection } from "./votes-section.ts";

export type ReportBuilder = {
  readonly addTask: (task: JudgedTask) => void;
  readonly addRow: (row: CanonicalRow) => void;
  readonly finish: (overlap: Overlap | null, testFilter?: TestFilter | null) => InSteps<DatasetReport>;
};

/**
 * Builds a version's report while it is cut: from all judged tasks that the spec admits, in any order, and
 * from the canonical rows of its families, those of each split in the order of their hashes. Nothing of a
 * text is kept. Memory is about 16 bytes a row, 500 a pair for the first 50,000 pairs of a split, 300 a task
 * whose votes are unlike those of all others, and 60 a prompt while it is finished.
 *
 * Edge cases: no tasks and no rows give a report in which everything is undefined with its reason; rows of
 * families that the spec doesn't name are left out.
 */
export function reportBuilder(spec: {
  readonly questionId: string;
  readonly families: readonly FamilyId[];
}): ReportBuilder {
  const votes = votesSection();
  const sections = {
    pairs: pairsSection(),
    unpaired: unpairedSection(),
    listwise: listwiseSection(),
    attributes: attributesSection(),
    steps: stepsSection(),
    prompts: promptsSection(),
    demonstrations: demonstrationsSection(),
  };
  const asked = <F extends keyof typeof sections>(family: F) => spec.families.includes(family);
  function* finish(overlap: Overlap | null, testFilter: TestFilter | null = null): InSteps<DatasetReport> {
    const { kind, ...figures } = yield* votes.figures();
    yield;
    const pairs = asked("pairs") ? yield* sections.pairs.figures() : null;
    yield;
    return {
      version: 1,
      question: { id: spec.questionId, kind },
      method: { ...BOOTSTRAP, mostRows: MOST_ROWS },
      families: {
        pairs,
        unpaired: asked("unpaired") ? sections.unpaired.figures() : null,
        listwise: asked("listwise") ? sections.listwise.figures() : null,
        attributes: asked("attributes") ? sections.attributes.figures() : null,
        steps: asked("steps") ? sections.steps.figures() : null,
        prompts: asked("prompts") ? sections.prompts.figures() : null,
        demonstrations: asked("demonstrations") ? sections.demonstrations.figures() : null,
      },
      ...figures,
      overlap,
      testFilter,
    };
  }
  return {
    addTask: votes.add,
    addRow(each) {
      switch (each.family) {
        case "pairs":
          return sections.pairs.add(each.split, each.row);
        case "unpaired":
          return sections.unpaired.add(each.split, each.row);
        case "listwise":
          return sections.listwise.add(each.split, each.row);
        case "attributes":
          return sections.attributes.add(each.split, each.row);
        case "steps":
          return sections.steps.add(each.split, each.row);
        case "prompts":
          return sections.prompts.add(each.split, each.row);
        case "demonstrations":
          return sections.demonstrations.add(each.split, each.row);
      }
    },
    finish,
  };
}
