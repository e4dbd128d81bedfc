import { Badge } from "../../components/ui/badge.tsx";
import { countOf } from "../../lib/count-of.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { NameText } from "../markdown/name-text.tsx";
import { MessageText } from "./message-text.tsx";
import { recordedWords } from "./recorded-words.ts";

type PreviewRow = RouterOutputs["imports"]["preview"]["items"][number];

/** One row as it would be imported, or why it can't be. */
export function PreviewItem({ item }: { item: PreviewRow }) {
  if ("problems" in item) {
    return (
      <li className="rounded-lg border border-destructive/50 p-4">
        <p className="text-sm font-medium">Line {item.line} <Badge tone="danger">invalid</Badge></p>
        <ul className="mt-1 text-sm">
          {item.problems.map((problem) => <li key={problem.field + problem.reason}>{problem.field && <code className="font-mono"><NameText text={problem.field} /></code>} <NameText text={problem.reason} /></li>)}
        </ul>
      </li>
    );
  }
  const { record, namesFound } = item;
  return (
    <li className="rounded-lg border p-4">
      <p className="mb-2 flex flex-wrap items-center gap-2 text-sm font-medium">
        Line {item.line}
        {record.tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}
        {namesFound > 0 && <Badge tone="warning">{countOf(namesFound, "name")} of models or vendors</Badge>}
      </p>
      <MessageText messages={record.prompt} most={400} />
      <ol className="mt-3 grid gap-3 sm:grid-cols-2">
        {record.responses.map((response, index) => (
          <li key={`${index + 1}`} className="min-w-0 rounded-md bg-muted p-3">
            <p className="mb-1 text-xs text-muted-foreground">
              <NameText text={response.source.model ?? "model not stated"} />
              {recordedWords(record.recorded, index)}
            </p>
            <MessageText messages={response.messages} most={240} />
          </li>
        ))}
      </ol>
    </li>
  );
}
