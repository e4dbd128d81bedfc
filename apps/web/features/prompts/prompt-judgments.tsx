import { useTranslations } from "next-intl";
import { Badge } from "../../components/ui/badge.tsx";
import { Table } from "../../components/ui/table.tsx";
import { showTime } from "../../lib/figures.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { UseForPractice } from "../guidance/use-for-practice.tsx";
import { useCampaignRole } from "../session/use-session.ts";
import { judgmentWords } from "./answer-words.ts";

type Prompt = RouterOutputs["campaigns"]["prompt"];
type PromptJudgmentsProps = {
  campaignId: string;
  task: Prompt["tasks"][number];
  judgments: Prompt["judgments"];
  nameOf: (responseId: string) => string;
};

const TONES = {
  staged: "neutral",
  open: "neutral",
  done: "primary",
  exhausted: "warning",
  withdrawn: "warning",
  blank: "neutral",
} as const satisfies Record<Prompt["tasks"][number]["state"], string>;

/** One task of a prompt with its judgments; those that a later one replaced are marked. */
export function PromptJudgments({ campaignId, task, judgments, nameOf }: PromptJudgmentsProps) {
  const t = useTranslations();
  const role = useCampaignRole(campaignId);
  const guides = role === "lead" || role === "reviewer";
  const superseded = new Set(judgments.map((judgment) => judgment.supersedes));
  return (
    <section className="flex flex-col gap-3">
      <h3 className="flex flex-wrap items-center gap-2 font-semibold">
        {task.responseIds.map(nameOf).join(t("prompts.and"))}
        <Badge tone={TONES[task.state]}>
          {task.state === "exhausted"
            ? t("prompts.task.skippedByAll")
            : task.state === "withdrawn"
              ? t("prompts.withdrawn")
              : task.state === "blank"
                ? t("prompts.task.blank")
                : task.state}
        </Badge>
        <span className="text-sm font-normal text-muted-foreground">
          {task.state !== "blank" &&
            t("prompts.task.judgedOf", { judged: task.judged, overlap: task.overlap })}
          {task.skips > 0 && t("prompts.task.skips", { skips: task.skips })}
        </span>
      </h3>
      {judgments.length === 0 ? (
        <p className="text-[0.9375rem] text-muted-foreground">{t("prompts.task.notJudged")}</p>
      ) : (
        <Table
          caption={t("prompts.task.judgmentsOf", {
            nameOf: task.responseIds.map(nameOf).join(t("prompts.and")),
          })}
        >
          <thead>
            <tr>
              <th scope="col">{t("prompts.annotator")}</th>
              <th scope="col">{t("prompts.answer")}</th>
              <th scope="col" className="text-end">
                {t("prompts.activeTime")}
              </th>
              <th scope="col">{t("prompts.when")}</th>
              {guides && (
                <th scope="col">
                  <span className="sr-only">{t("prompts.practice")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {judgments.map((judgment) => (
              <tr
                key={judgment.id}
                className={superseded.has(judgment.id) ? "text-muted-foreground line-through" : undefined}
              >
                <td>
                  <NameText text={judgment.userName} />{" "}
                  {judgment.origin !== "live" && <Badge>{judgment.origin}</Badge>}{" "}
                  {judgment.surplus && <Badge>{t("prompts.surplus")}</Badge>}{" "}
                  {judgment.withdrawn && <Badge tone="warning">{t("prompts.withdrawn")}</Badge>}{" "}
                  {superseded.has(judgment.id) && (
                    <span className="sr-only">{t("prompts.revisedLater")}</span>
                  )}
                </td>
                <td className="min-w-56 break-words">
                  <NameText text={judgmentWords(t, judgment.answers, nameOf)} />
                </td>
                <td className="text-end whitespace-nowrap tabular-nums">
                  {judgment.activeMs ? t("prompts.seconds", { value: judgment.activeMs / 1000 }) : "–"}
                </td>
                <td className="whitespace-nowrap">{showTime(t, judgment.createdAt)}</td>
                {guides && (
                  <td className="text-end">
                    {!superseded.has(judgment.id) && !["withdrawn", "blank"].includes(task.state) && (
                      <UseForPractice
                        campaignId={campaignId}
                        taskId={task.id}
                        answers={judgment.answers}
                        words={judgmentWords(t, judgment.answers, nameOf)}
                      />
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
