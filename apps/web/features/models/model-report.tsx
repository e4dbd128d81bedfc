import { Card } from "../../components/ui/card.tsx";
import { AccuracyPlot } from "./accuracy-plot.tsx";
import { CalibrationPlot } from "./calibration-plot.tsx";
import { differenceWords } from "./difference-words.ts";
import type { Report } from "./estimate-row.ts";
import { LearningCurve } from "./learning-curve.tsx";

/** What training found out about a model. */
export function ModelReport({ report }: { report: Report }) {
  const { prefers } = report.lengthPreference;
  return (
    <>
      <Card title="How good is it?">
        <p className="mb-6 max-w-prose">{differenceWords(report.difference)} {prefers === "neither" ? "Length alone says nothing here." : `Annotators tend to prefer the ${prefers} response.`}</p>
        <AccuracyPlot report={report} />
      </Card>
      <Card title="Would more judgments help?"><LearningCurve report={report} /></Card>
      <Card title="Can its probabilities be trusted?"><CalibrationPlot report={report} /></Card>
    </>
  );
}
