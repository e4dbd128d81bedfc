import { useTranslations } from "next-intl";
import { Badge } from "../../components/ui/badge.tsx";
import { classNames } from "../../lib/class-names.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { NameText } from "../markdown/name-text.tsx";
import { shortened } from "../plots/shortened.ts";
import { MessageText } from "./message-text.tsx";
import { recordedWords } from "./recorded-words.ts";
import { StepList } from "./step-list.tsx";

type PreviewRow = RouterOutputs["imports"]["preview"]["items"][number];

/** One row as it would be imported, or why it can't be. */
export function PreviewItem({ item }: { item: PreviewRow }) {
  const t = useTranslations();
  if ("problems" in item) {
    return (
      <li className="rounded-lg border border-destructive/50 p-4">
        <p className="text-sm font-medium">
          {t("imports.lineLine", { line: item.line })} <Badge tone="danger">{t("imports.invalid")}</Badge>
        </p>
        <ul className="mt-1 text-sm">
          {item.problems.map((problem) => (
            <li key={problem.field + problem.reason}>
              {problem.field && (
                <code className="font-mono">
                  <NameText text={problem.field} />
                </code>
              )}{" "}
              <NameText text={problem.reason} />
            </li>
          ))}
        </ul>
      </li>
    );
  }
  const { record, namesFound } = item;
  return (
    <li className="rounded-lg border p-4">
      <p className="mb-2 flex flex-wrap items-center gap-2 text-sm font-medium">
        {t("imports.lineLine", { line: item.line })}
        {record.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        {namesFound > 0 && <Badge tone="warning">{t("imports.nameOfModelsOr", { namesFound })}</Badge>}
      </p>
      <MessageText messages={record.prompt} most={400} />
      {record.reference !== undefined && (
        <p className="mt-3 rounded-md border border-dashed p-3 text-sm break-words whitespace-pre-wrap">
          <span className="mb-1 block text-xs text-muted-foreground">{t("imports.referenceAnswer")}</span>
          {shortened(record.reference, 240)}
        </p>
      )}
      <ol className={classNames("mt-3 grid gap-3", record.responses.length > 1 && "sm:grid-cols-2")}>
        {record.responses.map((response, index) => (
          <li key={`${index + 1}`} className="min-w-0 rounded-md bg-muted p-3">
            <p className="mb-1 text-xs text-muted-foreground">
              <NameText text={response.source.model ?? t("imports.modelNotStated")} />
              {recordedWords(t, record.recorded, index)}
            </p>
            {response.steps ? (
              <StepList
                steps={response.steps}
                labels={record.recorded?.kind === "steps" ? record.recorded.labels : []}
              />
            ) : (
              <MessageText messages={response.messages} most={240} />
            )}
          </li>
        ))}
      </ol>
    </li>
  );
}
