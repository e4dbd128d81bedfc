import { campaignsInWords } from "../card/campaigns-in-words.ts";
import { countOf } from "../card/count-of.ts";
import { modelLabelsInWords } from "../card/model-labels-in-words.ts";
import { qualityInWords } from "../card/quality-in-words.ts";
import { specInWords } from "../card/spec-in-words.ts";
import { machineLabelsOf } from "../machine-labels-of.ts";
import type { PreparedFormat } from "../prepared-format.ts";

/**
 * What Croissant's vocabulary for responsible AI asks of data that people labeled
 * (mlcommons.org/croissant/RAI/1.0), as far as a version knows it.
 */
export function raiFacts({
  format,
  facts,
  manifest,
  counts,
}: PreparedFormat): Readonly<Record<string, string | readonly string[]>> {
  const { question } = facts;
  const labels = machineLabelsOf({ format, manifest });
  const { all: judgments, imported, annotators, guidelinesVersions } = manifest.votes;
  const perTask = manifest.judgedTasks === 0 ? 0 : judgments / manifest.judgedTasks;
  const left = Object.values(counts.refused).reduce((sum, count) => sum + count, 0);
  return {
    "rai:dataCollection": `Prompts and model responses were imported into the ${campaignsInWords(facts)} of a Laurel installation, where annotators judged them.`,
    "rai:dataAnnotationProtocol": `${countOf(annotators, "annotator")} answered “${question.title}” (${question.kind}) without seeing which model wrote a response, by guidelines of version ${guidelinesVersions.join(", ") || "unknown"}.${imported === 0 ? "" : ` ${countOf(imported, "judgment")} of ${judgments} came with imported files and were made elsewhere.`}`,
    "rai:dataAnnotationPlatform": ["Laurel"],
    "rai:dataAnnotationAnalysis": [
      ...specInWords(manifest.spec, format.family.id),
      ...(manifest.quality ? [qualityInWords(manifest.quality, manifest.spec.filters)] : []),
      ...(labels ? [modelLabelsInWords(labels)] : []),
    ],
    "rai:annotationsPerItem": `${perTask.toFixed(2)} judgments a task on average (${judgments} on ${manifest.judgedTasks}), at least ${manifest.spec.minVotes}`,
    "rai:annotatorDemographics": ["not collected"],
    "rai:machineAnnotationTools": [
      labels && labels.labeled > 0
        ? modelLabelsInWords(labels)
        : "none: every judgment was given by a person",
    ],
    "rai:personalSensitiveInformation": [
      "Annotators are counted and neither named nor told apart. Prompts and responses are as they were imported and were not searched for personal information.",
    ],
    "rai:dataBiases": [
      `The judgments are those of ${countOf(annotators, "annotator")}, by their guidelines; how others would judge was not measured.`,
    ],
    "rai:dataUseCases": format.usage.methods.map((method) => `Training: ${method}`),
    "rai:dataLimitations": [
      ...(left === 0
        ? []
        : [`Left out, since this format can't say them: ${countOf(left, "row")} of the version.`]),
      ...Object.entries(counts.losses)
        .sort()
        .map(([what, count]) => `Not in this format: ${what}, of ${countOf(count, "record")}.`),
      "Records of one prompt depend on each other; they are all in one split.",
    ],
  };
}
