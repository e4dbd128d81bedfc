import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FamilyId } from "@laurel/core/datasets/families";
import { Badge } from "../../components/ui/badge.tsx";
import { classNames } from "../../lib/class-names.ts";
import { showCount, showShare } from "../../lib/figures.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { MessageText } from "../reading/message-text.tsx";

/** A record of a dataset before any format: its family, its split and what it holds. */
export type CanonicalRow = RouterOutputs["datasets"]["version"]["firstRows"][number];

/** The row of a record of one family. */
type RowOf<F extends FamilyId> = Extract<CanonicalRow, { family: F }>["row"];

/** A record's content, laid out as its family needs. */
export function RecordBody({ record }: { record: CanonicalRow }) {
  switch (record.family) {
    case "pairs":
      return <PairRecord row={record.row} />;
    case "unpaired":
      return <UnpairedRecord row={record.row} />;
    case "listwise":
      return <RankingRecord row={record.row} />;
    case "attributes":
      return <RatedRecord row={record.row} />;
    case "steps":
      return <StepsRecord row={record.row} />;
    case "prompts":
      return <PromptRecord row={record.row} />;
    case "demonstrations":
      return <DemonstrationRecord row={record.row} />;
  }
}

const PART_TONES = { good: "bg-primary-soft/60", plain: "bg-muted" };
const PART_LABELS = { good: "text-primary-soft-foreground", plain: "text-muted-foreground" };

/** A named part of a record in a box; `good` marks what a model is to learn. */
function RecordPart({
  name,
  tone,
  children,
}: {
  name: ReactNode;
  tone: keyof typeof PART_TONES;
  children: ReactNode;
}) {
  return (
    <div className={classNames("min-w-0 rounded-md p-3", PART_TONES[tone])}>
      <p className={classNames("mb-1 text-xs font-medium", PART_LABELS[tone])}>{name}</p>
      {children}
    </div>
  );
}

/** The model that wrote a response, where it is known. */
function ModelOf({ model }: { model: string | null }) {
  return (
    model !== null && (
      <span className="ms-1 font-normal">
        <NameText text={model} />
      </span>
    )
  );
}

/** A response preferred over another. */
function PairRecord({ row }: { row: RowOf<"pairs"> }) {
  const t = useTranslations();
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <RecordPart name="chosen" tone="good">
          <MessageText messages={row.chosen} most={240} />
        </RecordPart>
        <RecordPart name="rejected" tone="plain">
          <MessageText messages={row.rejected} most={240} />
        </RecordPart>
      </div>
      {row.probability !== undefined && (
        <p className="mt-2 text-sm text-muted-foreground">
          {row.probability === 0.5
            ? t("datasets.tieNotice")
            : t("datasets.probabilityIs", { share: showShare(t, row.probability) })}
        </p>
      )}
      {row.labeledBy === "model" && (
        <p className="mt-2 text-sm text-muted-foreground">{t("datasets.modelLabels.byModel")}</p>
      )}
      {row.margin !== null && (
        <p className="mt-2 text-sm text-muted-foreground">{t("datasets.marginIs", { margin: row.margin })}</p>
      )}
    </>
  );
}

/** One response, good or bad. */
function UnpairedRecord({ row }: { row: RowOf<"unpaired"> }) {
  const t = useTranslations();
  return (
    <RecordPart name={row.label ? t("datasets.good") : t("datasets.bad")} tone={row.label ? "good" : "plain"}>
      <MessageText messages={row.completion} most={300} />
    </RecordPart>
  );
}

/** Responses in order, the best first; those that tie have the same place. */
function RankingRecord({ row }: { row: RowOf<"listwise"> }) {
  const t = useTranslations();
  return (
    <ol className="flex flex-col gap-2">
      {row.completions.map(({ messages, rank, model }, index) => (
        <li key={index}>
          <RecordPart
            name={
              <>
                {t("datasets.place", { place: rank + 1 })} <ModelOf model={model} />
              </>
            }
            tone={rank === 0 ? "good" : "plain"}
          >
            <MessageText messages={messages} most={200} />
          </RecordPart>
        </li>
      ))}
    </ol>
  );
}

/** Responses with their ratings by aspect. */
function RatedRecord({ row }: { row: RowOf<"attributes"> }) {
  const t = useTranslations();
  return (
    <ul className="flex flex-col gap-2">
      {row.completions.map(({ messages, model, ratings }, index) => (
        <li key={index}>
          <RecordPart
            name={
              <>
                {t("datasets.ratedOnPoints", { points: row.points })} <ModelOf model={model} />
              </>
            }
            tone="plain"
          >
            <MessageText messages={messages} most={200} />
            <dl className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
              {Object.entries(ratings).map(([aspect, rating]) => (
                <div key={aspect} className="flex gap-1.5">
                  <dt className="text-muted-foreground">
                    <NameText text={aspect} />
                  </dt>
                  <dd className="font-medium tabular-nums">{showCount(t, rating)}</dd>
                </div>
              ))}
            </dl>
          </RecordPart>
        </li>
      ))}
    </ul>
  );
}

const STEP_LABELS = { 1: "right", 0: "neutral", [-1]: "wrong" } as const;
const STEP_TONES = { right: "primary", neutral: "neutral", wrong: "danger" } as const;

/** The steps of a response, each with its label. */
function StepsRecord({ row }: { row: RowOf<"steps"> }) {
  const t = useTranslations();
  return (
    <>
      <ol className="flex flex-col gap-2">
        {row.steps.map((step, index) => {
          const label = row.labels[index];
          const word = label === undefined ? null : STEP_LABELS[label];
          return (
            <li key={index} className="flex items-start gap-3 rounded-md bg-muted p-3">
              <div className="min-w-0 flex-1">
                <MessageText messages={[{ role: "assistant", content: step }]} most={200} />
              </div>
              {word ? (
                <Badge tone={STEP_TONES[word]}>{t(`datasets.stepLabels.${word}`)}</Badge>
              ) : (
                <span className="text-sm text-muted-foreground">{t("datasets.notLabeled")}</span>
              )}
            </li>
          );
        })}
      </ol>
      {row.verdict !== "labeled" && (
        <p className="mt-2 text-sm text-muted-foreground">{t(`datasets.verdicts.${row.verdict}`)}</p>
      )}
    </>
  );
}

/** A response to be imitated. */
function DemonstrationRecord({ row }: { row: RowOf<"demonstrations"> }) {
  const t = useTranslations();
  return (
    <RecordPart name={t("datasets.toBeImitated")} tone="good">
      <MessageText messages={row.completion} most={400} />
    </RecordPart>
  );
}

/** A prompt's reference answer, where it has one. */
function PromptRecord({ row }: { row: RowOf<"prompts"> }) {
  const t = useTranslations();
  if (row.reference === null)
    return <p className="text-sm text-muted-foreground">{t("datasets.noReference")}</p>;
  return (
    <RecordPart name={t("datasets.reference")} tone="good">
      <MessageText messages={[{ role: "assistant", content: row.reference }]} most={300} />
    </RecordPart>
  );
}
