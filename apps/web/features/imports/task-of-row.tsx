"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { groupingOf, type TaskChoice } from "@laurel/core/imports/task-choice";
import { newTaskGroups } from "@laurel/core/judging/task-groups";
import { showsReference } from "@laurel/core/questions/kinds/binary-rules";
import type { PromptRecord } from "@laurel/core/records/prompt-record";
import { Button } from "../../components/ui/button.tsx";
import { classNames } from "../../lib/class-names.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { NameText, PlainText } from "../../lib/visible-text.tsx";
import type { LeasedTask } from "../annotate/leased-task.ts";
import { QuestionPanel } from "../annotate/question-panel.tsx";
import { TaskView } from "../annotate/task-view.tsx";
import { letterAt } from "../reading/response-letter.ts";
import { recordedWords } from "./recorded-words.ts";
import type { PreviewItem } from "./use-preview.ts";

/** There is less room than on the judging page, and the keys don't work here. */
const NARROW =
  "[&_kbd]:hidden [&_[role=group]]:flex-wrap [&_[role=group]]:gap-1.5 [&_[role=group]>div]:basis-full [&_[role=group]>button]:grow [&_[role=group]_button]:gap-0 [&_[role=group]_button]:px-1 [&_[role=group]_button_span]:flex-col [&_[role=group]_button_span]:gap-0";

type Campaign = RouterOutputs["campaigns"]["get"];

type TaskOfRowProps = {
  campaign: Campaign;
  tasks: TaskChoice;
  /** What the row makes; a tree makes several. */
  items: readonly PreviewItem[];
};

/** What the selected row makes: its task as annotators see it, and what they don't see, or why it makes none. */
export function TaskOfRow({ campaign, tasks, items }: TaskOfRowProps) {
  const t = useTranslations();
  const [at, setAt] = useState(0);
  const item = items[at] ?? items[0];
  if (!item) return <p className="text-muted-foreground">{t("imports.task.tooLong")}</p>;
  if ("problems" in item)
    return (
      <ul className="rounded-xl border border-destructive/50 bg-card p-4 text-[0.9375rem]">
        {item.problems.map(({ field, reason }) => (
          <li key={field + reason} dir="auto" className="break-words">
            {field && (
              <code className="font-mono">
                <NameText text={field} />
              </code>
            )}{" "}
            <NameText text={reason} />
          </li>
        ))}
      </ul>
    );
  const { record } = item;
  const groups = groupsOf(record, tasks, campaign);
  const task = taskOf(record, groups[0] ?? record.responses.map((_, index) => index), campaign);
  return (
    <div className="flex flex-col gap-4">
      {items.length > 1 && (
        <p className="flex items-center justify-between gap-2 text-sm text-muted-foreground">
          {t("imports.task.oneOf", { at: at + 1, count: items.length })}
          <Button variant="secondary" size="small" onClick={() => setAt((at + 1) % items.length)}>
            {t("imports.task.next")}
          </Button>
        </p>
      )}
      <div className="relative flex flex-col lg:h-[clamp(16rem,45dvh,30rem)]">
        <TaskView
          task={task}
          place="shown"
          marked={null}
          showReference={showsReference(campaign.questions.questions)}
          steps={stepsView(campaign)}
          instead={null}
        />
      </div>
      <div className={classNames("rounded-xl border bg-card p-3", NARROW)}>
        <QuestionPanel key={task.assignmentId} questions={campaign.questions.questions} task={task} />
      </div>
      <Unseen record={record} tasks={groups.length} />
    </div>
  );
}

function groupsOf(record: PromptRecord, tasks: TaskChoice, campaign: Campaign): (readonly number[])[] {
  const { responses } = record;
  return newTaskGroups(0, responses.length, 0, groupingOf(tasks, campaign));
}

/**
 * The task of some of a record's responses as it would be leased. Its metadata stands below, where all of it is
 * listed: a lead ticks what annotators see after it came in.
 */
function taskOf(record: PromptRecord, group: readonly number[], campaign: Campaign): LeasedTask {
  return {
    assignmentId: JSON.stringify([record.prompt, group]).slice(0, 500),
    taskId: "",
    expiresAt: 0,
    promptMessages: record.prompt,
    reference: showsReference(campaign.questions.questions) ? (record.reference ?? null) : null,
    blurred: false,
    metadata: [],
    responses: group.flatMap((index) => {
      const response = record.responses[index];
      return response
        ? [{ id: String(index), messages: response.messages, steps: response.steps ?? null, metadata: [] }]
        : [];
    }),
    draft: null,
  };
}

function stepsView({ questions }: Campaign) {
  const question = questions.questions.find(({ kind }) => kind === "steps");
  return question?.kind === "steps"
    ? { question, answer: undefined, place: null, onPlace: () => undefined }
    : null;
}

/** What the row says that annotators don't see. */
function Unseen({ record, tasks }: { record: PromptRecord; tasks: number }) {
  const t = useTranslations();
  const models = record.responses.flatMap(({ source: { model } }, index) =>
    model === undefined ? [] : [`${letterAt(index)}: ${model}`],
  );
  const metadata = Object.entries(record.metadata ?? {}).map(
    ([column, value]) => [column, typeof value === "string" ? value : JSON.stringify(value)] as const,
  );
  const facts: readonly (readonly [string, string])[] = [
    ...(tasks > 1 ? [[t("imports.task.tasks"), t("imports.task.makes", { tasks })] as const] : []),
    ...(record.recorded ?? [])
      .slice(0, 5)
      .map(({ by, answer }) => [by ?? t("imports.task.judged"), recordedWords(t, answer)] as const),
    ...(models.length > 0 ? [[t("imports.uses.as.model"), models.join(", ")] as const] : []),
    ...(record.tags.length > 0 ? [[t("imports.uses.as.tags"), record.tags.join(", ")] as const] : []),
    ...(record.reference === undefined ? [] : [[t("imports.referenceAnswer"), record.reference] as const]),
    ...metadata,
  ];
  if (facts.length === 0) return null;
  return (
    <section aria-label={t("imports.task.unseen")} className="text-[0.9375rem]">
      <h3 className="text-sm font-medium text-muted-foreground">{t("imports.task.unseen")}</h3>
      <dl className="mt-1 grid grid-cols-[minmax(5rem,auto)_1fr] gap-x-4 gap-y-1">
        {facts.map(([name, value], index) => (
          <div key={`${index}|${name}`} className="contents">
            <dt className="min-w-0 text-muted-foreground break-words">
              <NameText text={name} />
            </dt>
            <dd className="line-clamp-3 min-w-0 break-words rtl:text-right">
              <bdi>
                <PlainText text={value} />
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
